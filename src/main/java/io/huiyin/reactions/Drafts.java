package io.huiyin.reactions;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.FieldCheck;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads what was filled in for a rule, and says everything that is wrong with it at once. */
final class Drafts {

    private static final int NAME = 60;
    private static final int INSTRUCTION = 400;
    private static final int WORDS = 30;
    private static final int MOST_HOURS = 24 * 30;

    private Drafts() {}

    static Rule read(UUID id, NewRule draft, int version, Predicate<DepartmentId> exists) {
        FieldCheck check = new FieldCheck();
        check.text("name", draft.name(), NAME);
        check.optional("nameEn", draft.nameEn(), 2 * NAME);
        check.text("instruction", draft.instruction(), INSTRUCTION);
        check.optional("instructionEn", draft.instructionEn(), 2 * INSTRUCTION);
        Rule.Kind kind = check.choice("kind", Rule.Kind.class, draft.kind());
        check.required("kind", kind);
        Rule.Who who = check.choice("who", Rule.Who.class, draft.who());
        check.required("who", who);
        DepartmentId department = department(draft, who, check, exists);
        if (kind == Rule.Kind.CONTACT) {
            check.required("hours", draft.hours());
        }
        if (draft.hours() != null && (draft.hours() < 1 || draft.hours() > MOST_HOURS)) {
            check.wrong("hours", "reaction.hours");
        }
        When when = when(draft, check);
        if (when.empty()) {
            check.wrong("when", "reaction.when");
        }
        check.done();
        return new Rule(
                id,
                bilingual(draft.name(), draft.nameEn()),
                when,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(who),
                department,
                kind == Rule.Kind.CONTACT ? draft.hours() : null,
                bilingual(draft.instruction(), draft.instructionEn()),
                false,
                version,
                null);
    }

    private static @Nullable DepartmentId department(
            NewRule draft, Rule.@Nullable Who who, FieldCheck check, Predicate<DepartmentId> exists) {
        if (who != Rule.Who.DEPARTMENT) {
            return null;
        }
        check.required("departmentId", FieldCheck.saidOrNull(draft.departmentId()));
        UUID id = check.id("departmentId", draft.departmentId());
        if (id != null && !exists.test(new DepartmentId(id))) {
            check.wrong("departmentId", "field.unknown");
        }
        return id == null ? null : new DepartmentId(id);
    }

    private static When when(NewRule draft, FieldCheck check) {
        Set<Integer> severities = new LinkedHashSet<>(orEmpty(draft.severities()));
        if (!Set.of(0, 1, 2, 3).containsAll(severities)) {
            check.wrong("severities", "field.choice");
        }
        List<String> words = orEmpty(draft.words()).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.size() > WORDS || words.stream().anyMatch(word -> word.length() > WORDS)) {
            check.wrong("words", "reaction.words");
        }
        return new When(
                coded("natures", Nature.class, draft.natures(), check),
                coded("stages", ServiceStage.class, draft.stages(), check),
                coded("issues", Issue.class, draft.issues(), check),
                new HashSet<>(orEmpty(draft.topics())),
                severities,
                words);
    }

    private static <E extends Enum<E> & Coded> Set<E> coded(
            String field, Class<E> type, @Nullable List<String> codes, FieldCheck check) {
        Set<E> all = new LinkedHashSet<>();
        for (String code : orEmpty(codes)) {
            E one = check.choice(field, type, code);
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** Who writes no English shows the Chinese to everybody. */
    private static Bilingual bilingual(@Nullable String zh, @Nullable String en) {
        String chinese = FieldCheck.said(zh);
        String english = FieldCheck.said(en);
        return new Bilingual(chinese, english.isEmpty() ? chinese : english);
    }
}
