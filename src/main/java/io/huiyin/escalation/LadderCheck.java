package io.huiyin.escalation;

import io.huiyin.cases.Level;
import io.huiyin.cases.PromiseKind;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import io.huiyin.outreach.StaffCarrier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a ladder that was filled in and says everything that is wrong with it at once. */
final class LadderCheck {

    static final int MOST_LINES = 60;
    static final int MOST_RUNGS = 8;
    /** Four weeks. */
    static final int LONGEST = 28 * 24 * 60;

    private final List<Refused.Field> wrong = new ArrayList<>();

    static Ladder read(int version, LadderForm form) {
        LadderCheck check = new LadderCheck();
        Ladder ladder = new Ladder(version, check.lines(form.lines()), check.committee(form.committee()));
        check.severeReachesQualityControl(ladder);
        if (!check.wrong.isEmpty()) {
            throw Refused.fields(check.wrong);
        }
        return ladder;
    }

    /** Rungs as they were frozen with an alarm. */
    static List<Rung> rungs(List<LadderForm.Rung> forms) {
        LadderCheck check = new LadderCheck();
        List<Rung> rungs = check.rungs("rungs", forms);
        if (!check.wrong.isEmpty()) {
            throw new IllegalStateException("a stored alarm has rungs that cannot be read: " + check.wrong);
        }
        return rungs;
    }

    private List<Ladder.Line> lines(@Nullable List<LadderForm.Line> forms) {
        List<LadderForm.Line> given = Objects.requireNonNullElse(forms, List.<LadderForm.Line>of());
        if (given.size() > MOST_LINES) {
            wrong("lines", "ladder.too_many");
            return List.of();
        }
        List<Ladder.Line> lines = new ArrayList<>();
        Set<List<Object>> said = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            String field = "lines[" + i + "]";
            LadderForm.Line form = given.get(i);
            Trigger trigger = code(field + ".trigger", Trigger.class, form.trigger());
            Level level = optional(field + ".level", Level.class, form.level());
            PromiseKind clock = optional(field + ".clock", PromiseKind.class, form.clock());
            List<Rung> rungs = rungs(field + ".rungs", form.rungs());
            if (trigger == null) {
                continue;
            }
            if (clock != null && !trigger.clocked()) {
                wrong(field + ".clock", "ladder.no_clock");
            }
            if (!said.add(List.of(trigger, level == null ? "" : level, clock == null ? "" : clock))) {
                wrong(field + ".trigger", "ladder.twice");
            }
            lines.add(new Ladder.Line(trigger, level, clock, rungs));
        }
        return lines;
    }

    private List<Rung> rungs(String field, @Nullable List<LadderForm.Rung> forms) {
        List<LadderForm.Rung> given = Objects.requireNonNullElse(forms, List.<LadderForm.Rung>of());
        if (given.isEmpty() || given.size() > MOST_RUNGS) {
            wrong(field, "ladder.rungs");
            return List.of();
        }
        List<Rung> rungs = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String here = field + "[" + i + "]";
            LadderForm.Rung form = given.get(i);
            Integer after = form.after();
            if (after == null || after < 0 || after > LONGEST) {
                wrong(here + ".after", "ladder.after");
            }
            Rung.Unit unit = code(here + ".unit", Rung.Unit.class, form.unit());
            List<Who> to = codes(here + ".to", Who.class, form.to());
            List<StaffCarrier> by = codes(here + ".by", StaffCarrier.class, form.by());
            if (after != null && unit != null) {
                rungs.add(new Rung(after, unit, to, by));
            }
        }
        return rungs;
    }

    /** Whatever else a hospital changes: of danger to a patient quality control hears at once. */
    private void severeReachesQualityControl(Ladder ladder) {
        for (Level level : Level.values()) {
            boolean reached = ladder.find(Trigger.SEVERE_HEARD, level, null).stream()
                    .flatMap(line -> line.rungs().stream())
                    .anyMatch(rung -> rung.after() == 0 && rung.to().contains(Who.QUALITY_CONTROL));
            if (!reached) {
                wrong("lines", "ladder.severe");
                return;
            }
        }
    }

    private Set<StaffId> committee(@Nullable List<String> typed) {
        Set<StaffId> members = new LinkedHashSet<>();
        for (String each : Objects.requireNonNullElse(typed, List.<String>of())) {
            try {
                members.add(new StaffId(UUID.fromString(each)));
            } catch (IllegalArgumentException e) {
                wrong("committee", "ladder.committee");
            }
        }
        return members;
    }

    private <E extends Enum<E> & Coded> List<E> codes(String field, Class<E> type, @Nullable List<String> typed) {
        Set<E> found = new LinkedHashSet<>();
        for (String each : Objects.requireNonNullElse(typed, List.<String>of())) {
            E code = code(field, type, each);
            if (code != null) {
                found.add(code);
            }
        }
        if (found.isEmpty()) {
            wrong(field, "ladder.nobody");
        }
        return List.copyOf(found);
    }

    private <E extends Enum<E> & Coded> @Nullable E optional(String field, Class<E> type, @Nullable String typed) {
        return typed == null || typed.isEmpty() ? null : code(field, type, typed);
    }

    private <E extends Enum<E> & Coded> @Nullable E code(String field, Class<E> type, @Nullable String typed) {
        E found = Coded.find(type, typed == null ? "" : typed).orElse(null);
        if (found == null) {
            wrong(field, "ladder.choice");
        }
        return found;
    }

    private void wrong(String field, String code) {
        if (wrong.stream().noneMatch(other -> other.field().equals(field))) {
            wrong.add(new Refused.Field(field, code));
        }
    }
}
