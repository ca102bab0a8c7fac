package io.huiyin.cases;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.ServiceStage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found out, and what is still to be found out before the case can be closed.
 *
 * @param cause by the list
 * @param step which step of service is responsible: as somebody said, else where it happened
 * @param ground why it was not processed
 * @param causes from which the cause is chosen, in the reader's language
 * @param needs what must be on record before it is closed, by the finding; {@code none} while there is none
 * @param statements the departments' own sides, oldest first
 * @param accusation the words attack somebody who works here
 * @param attackHeard some words sound like that, and nobody has said anything about it yet
 */
public record InquiryView(
        @Nullable String cause,
        @Nullable ServiceStage step,
        @Nullable NotProcessed ground,
        List<Choice> causes,
        Map<String, List<String>> needs,
        List<Side> statements,
        @Nullable Accused accusation,
        boolean attackHeard) {

    /** One cause of the list. */
    public record Choice(String code, String name) {}

    /** What a department says. */
    public record Side(
            @Nullable Named department,
            String text,
            Instant at,
            @Nullable Person by) {}

    /** Said to be an attack, and what quality control found; null while it has not looked. */
    public record Accused(
            String kind,
            Instant at,
            @Nullable Person by,
            @Nullable String verdict,
            @Nullable Instant judgedAt,
            @Nullable Person judgedBy) {}

    static InquiryView of(
            Case it,
            ClosingRules rules,
            String text,
            List<CaseBody.Line> timeline,
            List<Step> history,
            Directory.Names names,
            Locale locale) {
        Inquiry found = it.inquiry;
        Inquiry.Accusation said = found.accusation();
        return new InquiryView(
                found.cause(),
                Inquiring.step(it),
                found.ground(),
                Causes.of(it.labels.issues()).stream()
                        .map(cause -> new Choice(cause.code(), cause.name().in(locale)))
                        .toList(),
                needs(it, rules),
                sides(timeline, history, names),
                said == null
                        ? null
                        : new Accused(
                                said.kind().code(),
                                said.at(),
                                names.person(said.by()),
                                said.verdict() == null ? null : said.verdict().code(),
                                said.judgedAt(),
                                names.person(said.judgedBy())),
                said == null && Attacks.in(text));
    }

    static <E extends Enum<E> & Coded> E code(Class<E> type, String field, String typed) {
        return Coded.find(type, typed).orElseThrow(() -> Refused.field(field, "case.accusation.unknown"));
    }

    private static Map<String, List<String>> needs(Case it, ClosingRules rules) {
        Map<String, List<String>> needs = new LinkedHashMap<>();
        needs.put("none", codes(rules.of(it, null)));
        for (Outcome outcome : Outcome.values()) {
            needs.put(outcome.code(), codes(rules.of(it, outcome)));
        }
        return needs;
    }

    private static List<String> codes(Set<ClosingRules.Need> needs) {
        return needs.stream().map(ClosingRules.Need::code).sorted().toList();
    }

    /** In the words of the timeline, which are masked as the reader may see them. */
    private static List<Side> sides(List<CaseBody.Line> timeline, List<Step> history, Directory.Names names) {
        Map<UUID, String> words = new LinkedHashMap<>();
        timeline.forEach(line -> {
            if (line.kind() == StepKind.STATED && line.text() != null) {
                words.put(line.id(), line.text());
            }
        });
        return history.stream()
                .filter(step -> words.containsKey(step.id()))
                .map(step -> new Side(
                        names.departments().get(UUID.fromString(step.facts().getOrDefault("toDepartment", ""))),
                        words.getOrDefault(step.id(), ""),
                        step.at(),
                        names.person(step.by())))
                .toList();
    }
}
