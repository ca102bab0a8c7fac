package io.huiyin.reactions;

import static java.util.stream.Collectors.toMap;

import io.huiyin.intake.Feedback;
import io.huiyin.intake.FeedbackId;
import io.huiyin.intake.Feedbacks;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.Department;
import io.huiyin.organization.Departments;
import io.huiyin.organization.People;
import io.huiyin.patients.ContactId;
import io.huiyin.patients.Contacts;
import io.huiyin.patients.MaskedContact;
import io.huiyin.patients.Masking;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names and words to the care that is owed, all rows of a page at once; nothing of the patient unmasked. */
@Component
class CareReading {

    private static final int EXCERPT = 120;

    private final TryTable tries;
    private final RuleTable rules;
    private final Feedbacks feedbacks;
    private final Contacts contacts;
    private final Departments departments;
    private final People people;

    CareReading(
            TryTable tries,
            RuleTable rules,
            Feedbacks feedbacks,
            Contacts contacts,
            Departments departments,
            People people) {
        this.tries = tries;
        this.rules = rules;
        this.feedbacks = feedbacks;
        this.contacts = contacts;
        this.departments = departments;
        this.people = people;
    }

    private record Known(
            Map<UUID, Rule> rules,
            Map<FeedbackId, Feedback> said,
            Map<ContactId, MaskedContact> patients,
            Map<DepartmentId, Department> departments,
            Map<UUID, List<Care.Try>> tries,
            Map<StaffId, String> names) {}

    List<Cares.Owed> of(Actor reader, List<Care> rows) {
        Known known = known(reader.hospital(), rows);
        return rows.stream().map(care -> owed(care, known)).toList();
    }

    private Known known(HospitalId hospital, List<Care> rows) {
        List<Feedback> said =
                feedbacks.all(hospital, rows.stream().map(Care::feedback).toList());
        Map<UUID, List<Care.Try>> tried =
                tries.of(hospital, rows.stream().map(Care::id).toList());
        Set<StaffId> staff =
                tried.values().stream().flatMap(List::stream).map(Care.Try::by).collect(Collectors.toSet());
        return new Known(
                rules.find(hospital, rows.stream().map(Care::rule).distinct().toList()).stream()
                        .collect(toMap(Rule::id, Function.identity())),
                said.stream().collect(toMap(Feedback::id, Function.identity())),
                contacts.masked(
                        hospital,
                        said.stream()
                                .map(Feedback::contact)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()),
                departments.all(hospital).stream().collect(toMap(Department::id, Function.identity())),
                tried,
                people.names(hospital, staff));
    }

    private static Cares.Owed owed(Care care, Known known) {
        Rule rule = Objects.requireNonNull(known.rules().get(care.rule()));
        Feedback feedback = Objects.requireNonNull(known.said().get(care.feedback()));
        Department department = Objects.requireNonNull(known.departments().get(care.department()));
        return new Cares.Owed(
                care.id(),
                care.caseId(),
                care.caseNumber(),
                rule.name(),
                rule.instruction(),
                new Bilingual(department.name(), department.nameEn()),
                excerpt(feedback),
                patient(feedback, known),
                care.askedAt(),
                care.dueAt(),
                care.state().code(),
                care.endedAt(),
                known.tries().getOrDefault(care.id(), List.of()).stream()
                        .map(one -> tried(one, known))
                        .toList(),
                care.version());
    }

    private static String excerpt(Feedback feedback) {
        String words = Masking.text(feedback.text());
        return words.length() <= EXCERPT ? words : words.substring(0, EXCERPT) + "…";
    }

    private static @Nullable MaskedContact patient(Feedback feedback, Known known) {
        return feedback.contact() == null ? null : known.patients().get(feedback.contact());
    }

    private static Cares.Tried tried(Care.Try one, Known known) {
        return new Cares.Tried(
                one.at(), known.names().getOrDefault(one.by(), ""), one.result().code(), one.note());
    }
}
