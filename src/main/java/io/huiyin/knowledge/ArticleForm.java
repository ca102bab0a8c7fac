package io.huiyin.knowledge;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.FieldCheck;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.Department;
import io.huiyin.organization.Departments;
import io.huiyin.organization.People;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was filled in for an article and names everything that is wrong with it at once. */
@Component
class ArticleForm {

    static final int QUESTION = 200;
    static final int ANSWER = 4_000;
    private static final int LINES = 30;
    private static final int LINE = 100;

    private final Departments departments;
    private final People people;
    private final Clock clock;

    ArticleForm(Departments departments, People people, Clock clock) {
        this.departments = departments;
        this.people = people;
        this.clock = clock;
    }

    Article read(Actor writer, ArticleId id, int version, NewArticle draft) {
        FieldCheck check = new FieldCheck();
        check.text("questionZh", draft.questionZh(), QUESTION);
        check.optional("questionEn", draft.questionEn(), QUESTION);
        check.text("answerZh", draft.answerZh(), ANSWER);
        check.optional("answerEn", draft.answerEn(), ANSWER);
        check.required("state", draft.state());
        Article.State state = check.choice("state", Article.State.class, draft.state());
        List<String> phrasings = lines(check, "phrasings", draft.phrasings());
        List<String> keywords = lines(check, "keywords", draft.keywords());
        LocalDate review = date(check, draft.reviewOn());
        DepartmentId department = department(check, writer.hospital(), draft.department());
        StaffId responsible = responsible(check, writer.hospital(), draft.responsible());
        boolean half = FieldCheck.said(draft.questionEn()).isEmpty()
                != FieldCheck.said(draft.answerEn()).isEmpty();
        if (half) {
            check.wrong(FieldCheck.said(draft.answerEn()).isEmpty() ? "answerEn" : "questionEn", "field.required");
        }
        check.done();
        return new Article(
                id,
                version,
                Objects.requireNonNull(state),
                new Bilingual(FieldCheck.said(draft.questionZh()), FieldCheck.said(draft.questionEn())),
                new Bilingual(FieldCheck.said(draft.answerZh()), FieldCheck.said(draft.answerEn())),
                phrasings,
                keywords,
                Objects.requireNonNull(department),
                responsible,
                Objects.requireNonNull(review),
                clock.instant(),
                writer.staff());
    }

    private static List<String> lines(FieldCheck check, String field, @Nullable List<@Nullable String> typed) {
        List<String> lines = typed == null
                ? List.of()
                : typed.stream()
                        .map(FieldCheck::said)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
        if (lines.size() > LINES || lines.stream().anyMatch(line -> line.length() > LINE)) {
            check.wrong(field, "field.too_long");
        }
        return lines;
    }

    private static @Nullable LocalDate date(FieldCheck check, @Nullable String typed) {
        check.required("reviewOn", FieldCheck.saidOrNull(typed));
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            check.wrong("reviewOn", "field.date");
            return null;
        }
    }

    private @Nullable DepartmentId department(FieldCheck check, HospitalId hospital, @Nullable String typed) {
        check.required("department", FieldCheck.saidOrNull(typed));
        UUID id = check.id("department", typed);
        Set<DepartmentId> known = departments.all(hospital).stream()
                .filter(Department::active)
                .map(Department::id)
                .collect(Collectors.toSet());
        if (id != null && !known.contains(new DepartmentId(id))) {
            check.wrong("department", "field.unknown");
        }
        return id == null ? null : new DepartmentId(id);
    }

    private @Nullable StaffId responsible(FieldCheck check, HospitalId hospital, @Nullable String typed) {
        UUID id = check.id("responsible", typed);
        if (id == null) {
            return null;
        }
        StaffId staff = new StaffId(id);
        if (people.names(hospital, Set.of(staff)).isEmpty()) {
            check.wrong("responsible", "field.unknown");
        }
        return staff;
    }
}
