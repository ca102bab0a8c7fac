package io.huiyin.reactions;

import io.huiyin.audit.AuditTrail;
import io.huiyin.intake.Feedback;
import io.huiyin.intake.Feedbacks;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Page;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.TypedText;
import io.huiyin.patients.Contacts;
import io.huiyin.patients.MaskedContact;
import io.huiyin.patients.NewContact;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The contacts that are owed to patients, and what came of them. Somebody sees those of their departments, or of the
 * whole hospital; the others do not exist for them.
 */
@Component
public class Cares {

    private static final int PAGE = 30;
    private static final TypedText NOTE = TypedText.upTo(1000);
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);
    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

    private final CareTable table;
    private final TryTable tries;
    private final CareReading reading;
    private final Feedbacks feedbacks;
    private final Contacts contacts;
    private final AuditTrail audit;
    private final Clock clock;

    Cares(
            CareTable table,
            TryTable tries,
            CareReading reading,
            Feedbacks feedbacks,
            Contacts contacts,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.tries = tries;
        this.reading = reading;
        this.feedbacks = feedbacks;
        this.contacts = contacts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One contact as it stands on the worklist.
     *
     * @param words the beginning of what the patient said, masked
     * @param patient masked; null for who left no name and no telephone
     */
    public record Owed(
            UUID id,
            UUID caseId,
            String caseNumber,
            Bilingual rule,
            Bilingual instruction,
            Bilingual department,
            String words,
            @Nullable MaskedContact patient,
            Instant askedAt,
            Instant dueAt,
            String state,
            @Nullable Instant endedAt,
            List<Tried> tries,
            int version) {}

    /** One try: who, when, and what came of it. */
    public record Tried(Instant at, String by, String result, String note) {}

    /** Open ones, what is due first; or ended ones, the newest first. */
    public Page<Owed> list(Actor reader, boolean ended, @Nullable String cursor) {
        CareTable.Sight sight = sight(reader);
        Instant at = ended ? FAR : Instant.EPOCH;
        UUID id = ended ? LAST : FIRST;
        if (cursor != null) {
            List<String> after = Page.parts(cursor, 2);
            at = Instant.parse(after.getFirst());
            id = UUID.fromString(after.getLast());
        }
        List<Care> rows = ended ? table.ended(sight, at, id, PAGE + 1) : table.open(sight, at, id, PAGE + 1);
        Page<Care> page = Page.of(
                rows,
                PAGE,
                row -> List.of(
                        (row.endedAt() == null ? row.dueAt() : row.endedAt()).toString(),
                        row.id().toString()));
        return new Page<>(reading.of(reader, page.items()), page.next());
    }

    public List<Owed> ofCase(Actor reader, UUID caseId) {
        return reading.of(reader, table.ofCase(sight(reader), caseId));
    }

    public int countOpen(Actor reader) {
        return table.countOpen(sight(reader));
    }

    /** Somebody tried; whoever tried at the same time and was slower is told. */
    @Transactional
    public Owed tried(Actor actor, UUID id, int version, @Nullable String result, @Nullable String typed) {
        actor.must(Permission.CASE_NOTE);
        Care care = find(actor, id);
        Care.Result what = Coded.find(Care.Result.class, result == null ? "" : result)
                .orElseThrow(() -> Refused.field("result", "field.choice"));
        String note = what == Care.Result.NOT_REACHED
                ? Objects.requireNonNullElse(NOTE.optional("note", typed), "")
                : NOTE.required("note", typed, "reaction.note");
        Instant now = clock.instant();
        Care.Try one = new Care.Try(Ids.next(now), now, actor.staff(), what, note);
        if (care.version() != version || !table.tried(actor.hospital(), care, one)) {
            throw Refused.changed();
        }
        tries.add(actor.hospital(), id, one);
        audit.record(actor.hospital(), actor, "reaction.care_tried", care.caseNumber(), what.code());
        return reading.of(actor, List.of(find(actor, id))).getFirst();
    }

    /** Shows who the patient is to somebody who says why; on record. */
    @Transactional
    public NewContact reveal(Actor actor, UUID id, @Nullable String reason) {
        Care care = find(actor, id);
        Feedback feedback = feedbacks.find(actor.hospital(), care.feedback());
        if (feedback.contact() == null) {
            throw new Refused("case.reveal.anonymous");
        }
        return contacts.reveal(actor, feedback.contact(), reason == null ? "" : reason);
    }

    private Care find(Actor actor, UUID id) {
        return table.find(sight(actor), id).stream().findFirst().orElseThrow(Refused::notFound);
    }

    private static CareTable.Sight sight(Actor actor) {
        actor.must(Permission.CASE_READ);
        return new CareTable.Sight(
                actor.hospital(),
                actor.seesWholeHospital()
                        ? null
                        : actor.departments().stream().map(DepartmentId::value).toList());
    }
}
