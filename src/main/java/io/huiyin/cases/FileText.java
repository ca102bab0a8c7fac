package io.huiyin.cases;

import io.huiyin.analysis.Corrected;
import io.huiyin.analysis.Understanding;
import io.huiyin.intake.Addition;
import io.huiyin.intake.Feedback;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.StaffId;
import io.huiyin.patients.Masking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the words of a file together for one reader. Who sees only departments reads words in which telephone and other
 * numbers of persons are masked.
 */
record FileText(
        Actor reader,
        Case it,
        Feedback feedback,
        List<Step> history,
        List<Addition> additions,
        @Nullable Understanding understanding,
        @Nullable Corrected corrected,
        Locale locale) {

    /** Everybody who is named in it. */
    Set<StaffId> people() {
        return Stream.concat(
                        Stream.of(it.owner, it.firstReceiver),
                        history.stream()
                                .flatMap(step -> Stream.of(step.by(), named(step, "owner"), named(step, "fromOwner"))))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    CaseBody body(
            CaseRow row,
            Directory.Names names,
            CaseBody.@Nullable Patient patient,
            List<String> actions,
            Ground ground,
            Instant now) {
        List<CaseBody.Line> timeline =
                history.stream().map(step -> line(step, names)).toList();
        return new CaseBody(
                row,
                shown(feedback.text()),
                feedback.occurredAt(),
                feedback.identity(),
                feedback.attachments().stream()
                        .map(file -> CaseBody.FileLink.of(file, "/api/cases/" + it.origin.id() + "/attachments/"))
                        .toList(),
                patient,
                understood(),
                Relabelling.judged(it, corrected, history, feedback.danger() || heard(StepKind.DANGER_HEARD)),
                it.promises.of(it.round).stream()
                        .map(promise -> new CaseBody.PromiseLine(
                                promise.kind(),
                                promise.dueAt(),
                                promise.keptAt(),
                                promise.breachedAt(),
                                promise.state(now)))
                        .toList(),
                timeline,
                messages(names),
                answer(),
                TaskLines.of(it, reader, names, now, locale),
                HandedOn.of(it, ground, names),
                InquiryView.of(it, ground.closing(), feedback.text(), timeline, history, names, locale),
                actions);
    }

    private CaseBody.@Nullable Understood understood() {
        if (understanding == null) {
            return null;
        }
        boolean same = shown(feedback.text()).length() == feedback.text().length();
        return new CaseBody.Understood(
                understanding.model(),
                understanding.nature(),
                understanding.stage(),
                understanding.issues(),
                understanding.sentiment().code(),
                understanding.severity(),
                // Marks point into the original words; where masking has moved them they would point elsewhere.
                same
                        ? understanding.evidence().stream()
                                .map(mark -> new CaseBody.Mark(mark.start(), mark.end(), mark.label()))
                                .toList()
                        : List.of(),
                understanding.probabilities(),
                understanding.needsPerson());
    }

    private boolean heard(StepKind kind) {
        return history.stream().anyMatch(step -> step.kind() == kind);
    }

    private CaseBody.Line line(Step step, Directory.Names names) {
        return new CaseBody.Line(
                step.id(), step.at(), step.kind(), names.person(step.by()), text(step), facts(step, names));
    }

    private @Nullable String text(Step step) {
        if (step.kind() == StepKind.PATIENT_WROTE) {
            Addition addition = byId().get(step.facts().get("addition"));
            return addition == null ? null : shown(addition.text());
        }
        return step.text() == null ? null : shown(step.text());
    }

    /** Departments and people by name; what only the house needs stays out. */
    private Map<String, String> facts(Step step, Directory.Names names) {
        Map<String, String> facts = new LinkedHashMap<>();
        step.facts().forEach((fact, value) -> {
            switch (fact) {
                case "fromDepartment", "toDepartment" -> {
                    Named named = names.departments().get(UUID.fromString(value));
                    facts.put(
                            fact,
                            named == null ? "" : "en".equals(locale.getLanguage()) ? named.nameEn() : named.name());
                }
                case "owner", "fromOwner" -> facts.put(fact, names.people().getOrDefault(StaffId.of(value), ""));
                case "reason" -> facts.put(fact, shown(value));
                default -> facts.put(fact, value);
            }
        });
        return facts;
    }

    private List<CaseBody.Message> messages(Directory.Names names) {
        List<CaseBody.Message> messages = new ArrayList<>();
        additions.forEach(addition -> messages.add(
                new CaseBody.Message(addition.id(), "patient", shown(addition.text()), addition.at(), null)));
        history.stream()
                .filter(step -> step.kind() == StepKind.REPLIED
                        || step.kind() == StepKind.ASKED
                        || step.kind() == StepKind.ANSWERED
                        || step.kind() == StepKind.NOT_PROCESSED)
                .forEach(step -> messages.add(new CaseBody.Message(
                        step.id(),
                        "hospital",
                        Objects.requireNonNullElse(text(step), ""),
                        step.at(),
                        names.person(step.by()))));
        messages.sort(Comparator.comparing(CaseBody.Message::at));
        return messages;
    }

    private CaseBody.@Nullable AnswerGiven answer() {
        Answer answer = it.answer;
        return answer == null
                ? null
                : new CaseBody.AnswerGiven(
                        answer.text(), answer.at(), answer.cause(), answer.action(), answer.outcome());
    }

    private String shown(String text) {
        return reader.seesWholeHospital() ? text : Masking.text(text);
    }

    private Map<String, Addition> byId() {
        return additions.stream()
                .collect(Collectors.toMap(addition -> addition.id().toString(), Function.identity()));
    }

    private static @Nullable StaffId named(Step step, String fact) {
        String person = step.facts().get(fact);
        return person == null ? null : StaffId.of(person);
    }
}
