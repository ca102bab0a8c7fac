package io.huiyin.cases;

import io.huiyin.analysis.Likeness;
import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Permission;
import io.huiyin.patients.ContactId;
import io.huiyin.patients.Contacts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes cases that are likely the same as one, and says why. Whether they are, people decide. */
@Component
public class Duplicates {

    private static final int MOST = 5;
    private static final Duration BACK = Duration.ofDays(30);
    private static final int COMPARED = 1000;

    private final Docket docket;
    private final DuplicateTable table;
    private final MergeTable merges;
    private final InboxTable inbox;
    private final Likeness likeness;
    private final Contacts contacts;
    private final Directory directory;
    private final Clock clock;

    Duplicates(
            Docket docket,
            DuplicateTable table,
            MergeTable merges,
            InboxTable inbox,
            Likeness likeness,
            Contacts contacts,
            Directory directory,
            Clock clock) {
        this.docket = docket;
        this.table = table;
        this.merges = merges;
        this.inbox = inbox;
        this.likeness = likeness;
        this.contacts = contacts;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * One that may be the same.
     *
     * @param percent how alike the words are, 0 to 100
     */
    public record Proposal(CaseRow row, List<Sameness.Reason> reasons, int percent) {}

    private record Found(UUID id, Sameness sameness) {}

    /** Those within the reader's sight, the most certain first; none for who may not merge. */
    @Transactional(readOnly = true)
    public List<Proposal> of(Actor reader, CaseId id) {
        Case it = docket.find(reader, id, false);
        boolean over = it.merged()
                || it.stage instanceof Stage.Closed
                || merges.kin(reader.hospital(), id).lead() != null;
        if (over || !reader.may(Permission.CASE_MERGE)) {
            return List.of();
        }
        CaseSight sight = CaseSight.of(reader);
        Listed own = inbox.byIds(sight, List.of(id.value())).getFirst();
        List<Found> found = found(sight, it, own);
        List<UUID> ids = found.stream().map(Found::id).toList();
        List<Listed> rows = new ArrayList<>(inbox.byIds(sight, ids));
        rows.sort(Comparator.comparingInt(row -> ids.indexOf(row.id())));
        List<CaseRow> named = directory.rows(reader.hospital(), rows, clock.instant());
        return Stream.iterate(0, i -> i + 1)
                .limit(named.size())
                .map(i -> new Proposal(named.get(i), found.get(i).sameness().reasons(), (int)
                        Math.round(100 * found.get(i).sameness().alike())))
                .toList();
    }

    private List<Found> found(CaseSight sight, Case it, Listed own) {
        Instant received = it.origin.receivedAt();
        List<DuplicateTable.Candidate> candidates =
                table.candidates(sight, it.origin.id(), new Span(received.minus(BACK), received.plus(BACK)), COMPARED);
        ContactId contact = it.origin.contact();
        Set<ContactId> phone = contact == null ? Set.of() : contacts.sharing(sight.hospital(), contact);
        Alike alike = alike(sight, it, candidates);
        List<Found> found = new ArrayList<>();
        for (DuplicateTable.Candidate other : candidates) {
            Sameness sameness = Sameness.of(
                    other.contact() != null && phone.contains(new ContactId(other.contact())),
                    alike.to(other),
                    own.place() != null && own.place().value().equals(other.place()),
                    it.labels.mainIssue() != null
                            && it.labels.mainIssue().code().equals(other.issue()),
                    Duration.between(received, other.receivedAt()).abs());
            if (!sameness.reasons().isEmpty()) {
                found.add(new Found(other.id(), sameness));
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(Found::sameness, Comparator.reverseOrder()))
                .limit(MOST)
                .toList();
    }

    /** By their meaning where the model has read both, else by their signs. */
    private Alike alike(CaseSight sight, Case it, List<DuplicateTable.Candidate> candidates) {
        List<FeedbackId> feedback = Stream.concat(
                        Stream.of(it.origin.feedback()), candidates.stream().map(DuplicateTable.Candidate::feedback))
                .toList();
        Map<FeedbackId, float[]> vectors = likeness.vectors(sight.hospital(), feedback);
        UUID id = it.origin.id().value();
        float[] own = vectors.get(it.origin.feedback());
        List<UUID> unread = candidates.stream()
                .filter(other -> own == null || !vectors.containsKey(other.feedback()))
                .map(DuplicateTable.Candidate::id)
                .toList();
        Map<UUID, Set<String>> words = unread.isEmpty()
                ? Map.of()
                : table.words(
                        sight.hospital(),
                        Stream.concat(Stream.of(id), unread.stream()).toList());
        return new Alike(own, vectors, words.getOrDefault(id, Set.of()), words);
    }

    private record Alike(
            float @Nullable [] own,
            Map<FeedbackId, float[]> vectors,
            Set<String> ownWords,
            Map<UUID, Set<String>> words) {

        double to(DuplicateTable.Candidate other) {
            float[] vector = vectors.get(other.feedback());
            return own != null && vector != null
                    ? Likeness.cosine(own, vector)
                    : Sameness.shared(ownWords, words.getOrDefault(other.id(), Set.of()));
        }
    }
}
