package io.huiyin.cases;

import io.huiyin.analysis.Likeness;
import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Actor;
import io.huiyin.patients.ContactId;
import io.huiyin.patients.Contacts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds cases like one: those whose patients say the same in other words, then those of the same patient or place. */
@Component
public class Resembling {

    private static final int MOST = 5;
    private static final Duration BACK = Duration.ofDays(180);
    /** Reading and comparing as many takes some milliseconds; who looks for older ones searches. */
    private static final int COMPARED = 2000;

    private final Docket docket;
    private final InboxTable inbox;
    private final GlanceFigures figures;
    private final RecurrenceTable recurrence;
    private final Likeness likeness;
    private final Contacts contacts;
    private final Directory directory;
    private final Clock clock;

    Resembling(
            Docket docket,
            InboxTable inbox,
            GlanceFigures figures,
            RecurrenceTable recurrence,
            Likeness likeness,
            Contacts contacts,
            Directory directory,
            Clock clock) {
        this.docket = docket;
        this.inbox = inbox;
        this.figures = figures;
        this.recurrence = recurrence;
        this.likeness = likeness;
        this.contacts = contacts;
        this.directory = directory;
        this.clock = clock;
    }

    /** Within what the reader sees, the most alike first. */
    @Transactional(readOnly = true)
    public List<CaseRow> to(Actor reader, CaseId id) {
        Origin origin = docket.find(reader, id, false).origin;
        CaseSight sight = CaseSight.of(reader);
        Instant now = clock.instant();
        Listed listed = inbox.byIds(sight, List.of(id.value())).getFirst();
        Set<UUID> found = new LinkedHashSet<>(inOtherWords(sight, origin, now));
        found.addAll(recurrence.similar(sight, question(sight, listed, origin.contact(), now), MOST));
        List<UUID> first = found.stream().limit(MOST).toList();
        List<Listed> rows = new ArrayList<>(inbox.byIds(sight, first));
        rows.sort(Comparator.comparingInt(row -> first.indexOf(row.id())));
        return directory.rows(reader.hospital(), rows, now);
    }

    private List<UUID> inOtherWords(CaseSight sight, Origin origin, Instant now) {
        List<Glance> others = figures.newest(sight, new Span(now.minus(BACK), now), null, false, COMPARED).stream()
                .filter(glance -> !glance.id().equals(origin.id().value()))
                .toList();
        List<FeedbackId> all =
                new ArrayList<>(others.stream().map(Glance::feedback).toList());
        all.add(origin.feedback());
        Map<FeedbackId, float[]> vectors = likeness.vectors(sight.hospital(), all);
        float[] own = vectors.get(origin.feedback());
        Map<UUID, Double> alike = new HashMap<>();
        for (Glance other : others) {
            float[] vector = vectors.get(other.feedback());
            double cosine = own == null || vector == null ? 0 : Likeness.cosine(own, vector);
            if (cosine >= Likeness.SAME_MATTER) {
                alike.put(other.id(), cosine);
            }
        }
        return alike.entrySet().stream()
                .sorted(Map.Entry.<UUID, Double>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private RecurrenceTable.Question question(
            CaseSight sight, Listed listed, @Nullable ContactId contact, Instant now) {
        return RecurrenceTable.Question.of(
                        listed.id(),
                        listed.receivedAt(),
                        listed.place(),
                        listed.issues().stream().findFirst().orElse(null),
                        contact == null ? Set.of() : contacts.sharing(sight.hospital(), contact))
                .until(now);
    }
}
