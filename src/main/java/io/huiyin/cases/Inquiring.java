package io.huiyin.cases;

import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.kernel.StaffId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finding out what happened: the finding, the department's own side, and whether the words attack somebody. */
final class Inquiring {

    private Inquiring() {}

    /** Keeps what was found, on the answer and beside it; the cause by its list stands for words that were not typed. */
    static void found(Case it, Cases.Finding finding) {
        if (finding.outcome() == Outcome.NOT_PROCESSED) {
            throw Refused.field("outcome", "case.outcome.unknown");
        }
        String code = cause(finding.causeCode());
        String words = Words.optional("cause", finding.cause());
        String cause = words == null && code != null && !code.equals(Causes.OTHER)
                ? Causes.find(code).orElseThrow().name().zh()
                : words;
        it.inquiry = it.inquiry.found(code, finding.step());
        Answer answer = it.answer;
        if (answer != null) {
            String action = Words.optional("action", finding.action());
            it.answer = new Answer(
                    answer.text(),
                    cause == null ? answer.cause() : cause,
                    action == null ? answer.action() : action,
                    finding.outcome() == null ? answer.outcome() : finding.outcome(),
                    answer.at(),
                    answer.by());
        }
    }

    /** What the case, as it stands, must still say before it is closed. */
    static List<Refused.Field> missing(Case it, ClosingRules rules) {
        Answer answer = it.answer;
        Set<ClosingRules.Need> needs = answer == null ? Set.of() : rules.of(it, answer.outcome());
        List<Refused.Field> missing = new ArrayList<>();
        for (ClosingRules.Need need : ClosingRules.Need.values()) {
            if (needs.contains(need) && !has(it, Objects.requireNonNull(answer), need)) {
                missing.add(new Refused.Field(need.code(), "case.close." + need.code()));
            }
        }
        return missing;
    }

    /** Where it happened, if that is clear, unless somebody says that another step is responsible. */
    static @Nullable ServiceStage step(Case it) {
        if (it.inquiry.step() != null) {
            return it.inquiry.step();
        }
        return it.labels.stage() == ServiceStage.GENERAL ? null : it.labels.stage();
    }

    /** A department that has or had a part in it says its side; stands beside the answer, the patient does not see it. */
    static void state(Case it, Act act, @Nullable String typed) {
        String statement = Words.required("statement", typed);
        DepartmentId department = act.actor() == null
                ? null
                : act.actor().departments().stream()
                        .filter(one -> one.equals(it.department)
                                || it.tasks.stream()
                                        .anyMatch(task -> task.department().equals(one)))
                        .findFirst()
                        .orElse(null);
        if (department == null) {
            throw Refused.of(Refused.Kind.FORBIDDEN, "case.statement.not_yours");
        }
        it.step(act, StepKind.STATED, statement, Map.of("toDepartment", department.toString()));
    }

    /** The words attack or name somebody: kept out of the department's figures until quality control has looked. */
    static void accuse(Case it, Act act, Inquiry.Against kind, @Nullable String typed) {
        it.mustLead(act);
        String reason = Words.required("reason", typed);
        if (it.inquiry.accusation() != null) {
            throw new Refused("case.accusation.known");
        }
        it.inquiry = it.inquiry.accused(new Inquiry.Accusation(kind, act.at(), act.staff(), null, null, null));
        it.step(act, StepKind.ACCUSED, reason, Map.of("against", kind.code()));
    }

    /** May be judged again when new facts come up. */
    static void judge(Case it, Act act, Inquiry.Verdict verdict, @Nullable String typed) {
        Inquiry.Accusation said = it.inquiry.accusation();
        String reason = Words.required("reason", typed);
        if (said == null) {
            throw new Refused("case.accusation.none");
        }
        StaffId by = act.staff();
        it.inquiry =
                it.inquiry.accused(new Inquiry.Accusation(said.kind(), said.at(), said.by(), verdict, act.at(), by));
        it.step(act, StepKind.ACCUSATION_JUDGED, reason, Map.of("verdict", verdict.code()));
    }

    private static boolean has(Case it, Answer answer, ClosingRules.Need need) {
        return switch (need) {
            case OUTCOME -> answer.outcome() != null;
            case CAUSE -> answer.cause() != null;
            case ACTION -> answer.action() != null;
            case STEP -> step(it) != null;
        };
    }

    private static @Nullable String cause(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return Causes.find(code)
                .map(Causes.Cause::code)
                .orElseThrow(() -> Refused.field("causeCode", "case.cause.unknown"));
    }
}
