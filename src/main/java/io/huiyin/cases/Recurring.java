package io.huiyin.cases;

import io.huiyin.kernel.Actor;
import io.huiyin.patients.ContactId;
import io.huiyin.patients.Contacts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what keeps happening: to the same patient, and of the same problem at the same place. */
@Component
public class Recurring {

    private static final int MOST = 20;

    private final Docket docket;
    private final RecurrenceTable table;
    private final InboxTable inbox;
    private final Contacts contacts;
    private final Directory directory;
    private final Clock clock;

    Recurring(
            Docket docket,
            RecurrenceTable table,
            InboxTable inbox,
            Contacts contacts,
            Directory directory,
            Clock clock) {
        this.docket = docket;
        this.table = table;
        this.inbox = inbox;
        this.contacts = contacts;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * The newest first, earlier and later ones.
     *
     * @param patientDays how far back the same telephone is looked for
     * @param problemDays how far back the same issue at the same place is
     */
    public record Recurrence(List<CaseRow> patient, int patientDays, List<CaseRow> problem, int problemDays) {}

    @Transactional(readOnly = true)
    public Recurrence of(Actor reader, CaseId id) {
        Case it = docket.find(reader, id, false);
        CaseSight sight = CaseSight.of(reader);
        Instant now = clock.instant();
        Listed listed = inbox.byIds(sight, List.of(id.value())).getFirst();
        ContactId contact = it.origin.contact();
        RecurrenceTable.Question question = RecurrenceTable.Question.of(
                        id.value(),
                        it.origin.receivedAt(),
                        listed.place(),
                        it.labels.mainIssue(),
                        contact == null ? Set.of() : contacts.sharing(reader.hospital(), contact))
                .until(now);
        return new Recurrence(
                rows(sight, table.ofPatient(sight, question, MOST), now),
                Math.toIntExact(RecurrenceTable.SAME_PHONE.toDays()),
                rows(sight, table.ofProblem(sight, question, MOST), now),
                Math.toIntExact(RecurrenceTable.SAME_PLACE.toDays()));
    }

    private List<CaseRow> rows(CaseSight sight, List<UUID> ids, Instant now) {
        return directory.rows(sight.hospital(), inbox.byIds(sight, ids), now);
    }
}
