package io.huiyin.cases;

import io.huiyin.analysis.FeedbackUnderstood;
import io.huiyin.analysis.Understanding;
import io.huiyin.intake.Feedback;
import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Issue;
import io.huiyin.organization.Duties;
import io.huiyin.organization.Routing;
import io.huiyin.patients.ContactId;
import io.huiyin.patients.Contacts;
import io.huiyin.patients.Masking;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens a case for everything that was understood, in the transaction that understood it; never twice. */
@Component
class Opening {

    private static final int EXCERPT = 80;

    private final CaseTable cases;
    private final CounterTable numbers;
    private final RecurrenceTable recurrence;
    private final SearchTable search;
    private final EarlyWords earlyWords;
    private final Grounds grounds;
    private final Duties duties;
    private final Contacts contacts;
    private final Tidings tidings;
    private final Clock clock;

    Opening(
            CaseTable cases,
            CounterTable numbers,
            RecurrenceTable recurrence,
            SearchTable search,
            EarlyWords earlyWords,
            Grounds grounds,
            Duties duties,
            Contacts contacts,
            Tidings tidings,
            Clock clock) {
        this.cases = cases;
        this.numbers = numbers;
        this.recurrence = recurrence;
        this.search = search;
        this.earlyWords = earlyWords;
        this.grounds = grounds;
        this.duties = duties;
        this.contacts = contacts;
        this.tidings = tidings;
        this.clock = clock;
    }

    private record Draft(
            UUID id,
            Feedback feedback,
            Understanding understanding,
            @Nullable Issue issue) {}

    /** Before everybody else who listens: they find the case open. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void understood(FeedbackUnderstood heard) {
        HospitalId hospital = heard.hospital();
        Set<UUID> known = cases.known(
                hospital,
                heard.items().stream().map(item -> item.feedback().id()).toList());
        Instant now = clock.instant();
        List<Draft> drafts = heard.items().stream()
                .filter(item -> !known.contains(item.feedback().id().value()))
                .map(item -> new Draft(
                        Ids.next(now),
                        item.feedback(),
                        item.understanding(),
                        item.understanding().issues().stream().findFirst().orElse(null)))
                .toList();
        if (!drafts.isEmpty()) {
            open(hospital, drafts, now);
        }
    }

    private void open(HospitalId hospital, List<Draft> drafts, Instant now) {
        Act act = new Act(null, now, grounds.of(hospital));
        LocalDate day = now.atZone(act.ground().calendar().zone()).toLocalDate();
        int number = numbers.take(hospital, day, drafts.size());
        Map<UUID, Integer> recurring = recurrence.count(hospital, questions(hospital, drafts));
        List<Case> begun = new ArrayList<>();
        List<OpeningRow> rows = new ArrayList<>();
        for (Draft draft : drafts) {
            String called = CaseNumber.of(day, number++);
            begun.add(begin(hospital, draft, called, act));
            rows.add(row(draft, called, recurring.getOrDefault(draft.id(), 0), now));
        }
        List<Case> opened = cases.open(hospital, rows, begun, now);
        Map<FeedbackId, Feedback> words =
                drafts.stream().map(Draft::feedback).collect(Collectors.toMap(Feedback::id, Function.identity()));
        search.add(
                hospital,
                opened.stream()
                        .map(it -> line(
                                it,
                                Objects.requireNonNull(words.get(it.origin.feedback()))
                                        .text()))
                        .toList());
        tidings.tell(hospital, opened, act);
        earlyWords.putInto(hospital, opened);
    }

    private Case begin(HospitalId hospital, Draft draft, String number, Act act) {
        Feedback feedback = draft.feedback();
        Understanding understanding = draft.understanding();
        Origin origin = new Origin(
                hospital, new CaseId(draft.id()), feedback.id(), number, feedback.contact(), feedback.receivedAt());
        Routing routing = duties.route(
                hospital, understanding.nature(), understanding.stage(), understanding.issues(), feedback.place());
        return Beginning.begin(origin, feedback, understanding, routing, act);
    }

    private List<RecurrenceTable.Question> questions(HospitalId hospital, List<Draft> drafts) {
        List<ContactId> known = drafts.stream()
                .map(draft -> draft.feedback().contact())
                .filter(Objects::nonNull)
                .toList();
        Map<ContactId, Set<ContactId>> sharing = contacts.sharing(hospital, known);
        return drafts.stream()
                .map(draft -> RecurrenceTable.Question.of(
                        draft.id(),
                        draft.feedback().receivedAt(),
                        draft.feedback().place(),
                        draft.issue(),
                        draft.feedback().contact() == null
                                ? Set.of()
                                : sharing.getOrDefault(draft.feedback().contact(), Set.of())))
                .toList();
    }

    private static OpeningRow row(Draft draft, String number, int recurrence, Instant now) {
        Feedback feedback = draft.feedback();
        Understanding understanding = draft.understanding();
        return new OpeningRow(
                draft.id(),
                feedback.id(),
                number,
                Doubt.of(understanding, feedback.danger()),
                understanding.topics(),
                feedback.channel(),
                feedback.place(),
                feedback.contact(),
                excerpt(feedback.text()),
                recurrence,
                feedback.receivedAt(),
                now);
    }

    private static SearchTable.Line line(Case it, String text) {
        return new SearchTable.Line(
                it.origin.id().value(), it.origin.feedback().value(), SearchPairs.of(Masking.text(text)));
    }

    static String excerpt(String text) {
        String masked = Masking.text(text).strip().replaceAll("\\s+", " ");
        return masked.codePointCount(0, masked.length()) <= EXCERPT
                ? masked
                : masked.substring(0, masked.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
