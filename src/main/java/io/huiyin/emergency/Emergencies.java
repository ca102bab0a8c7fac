package io.huiyin.emergency;

import io.huiyin.audit.AuditTrail;
import io.huiyin.cases.CaseId;
import io.huiyin.cases.CasesMoved;
import io.huiyin.cases.News;
import io.huiyin.cases.Standing;
import io.huiyin.cases.Standings;
import io.huiyin.escalation.Alarms;
import io.huiyin.escalation.NewAlarm;
import io.huiyin.escalation.SevereSigns;
import io.huiyin.escalation.Trigger;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import io.huiyin.kernel.TypedText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do in an emergency: the items of its checklist, one by one. It opens by itself when something severe is
 * heard, or because somebody says so.
 */
@Component
public class Emergencies {

    /** Clocks of a typist and of a server differ a little. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final TypedText TEXT = new TypedText(500, "emergency.long");

    private final EmergencyTable table;
    private final Protocols protocols;
    private final Standings standings;
    private final Alarms alarms;
    private final News news;
    private final AuditTrail audit;
    private final Clock clock;

    Emergencies(
            EmergencyTable table,
            Protocols protocols,
            Standings standings,
            Alarms alarms,
            News news,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.protocols = protocols;
        this.standings = standings;
        this.alarms = alarms;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void moved(CasesMoved news) {
        for (CasesMoved.Move move : news.moves()) {
            if (SevereSigns.of(move).isPresent()) {
                open(news.hospital(), move.standing(), null, news.at());
            }
        }
    }

    /** Somebody says that this is one; does nothing if it is open already. */
    @Transactional
    public void open(Actor actor, CaseId id) {
        Standing standing = standings.of(actor, id);
        actor.must(Permission.CASE_LEVEL);
        news.about(actor.hospital(), id);
        if (open(actor.hospital(), standing, actor.staff(), clock.instant())) {
            audit.record(actor.hospital(), actor, "emergency_opened", standing.number(), null);
        }
    }

    private boolean open(HospitalId hospital, Standing standing, @Nullable StaffId by, Instant at) {
        boolean opened = table.open(hospital, standing.id(), standing.number(), by, at);
        if (opened) {
            alarms.begin(hospital, standing.id(), new NewAlarm(Trigger.NOT_GRADED, "not_graded", null, null, at, null));
        }
        return opened;
    }

    /**
     * Says what became of an item.
     *
     * @param state {@code done}, {@code not_applicable} with a note that says why, or {@code open} to take it back
     * @param at when it was done; null for now
     */
    @Transactional
    public void tick(
            Actor actor,
            CaseId id,
            int version,
            String code,
            @Nullable String state,
            @Nullable Instant at,
            @Nullable String typed) {
        EmergencyRow row = take(actor, id, version, Permission.CASE_ACCEPT);
        boolean asked = protocols.of(actor.hospital()).items().stream()
                .anyMatch(item -> item.code().equals(code));
        if (!asked) {
            throw Refused.notFound();
        }
        String note = TEXT.optional("note", typed);
        Instant now = clock.instant();
        switch (state == null ? "" : state) {
            case "done" ->
                table.tick(actor.hospital(), id, new Ticked(code, true, past("at", at), note, actor.staff(), now));
            case "not_applicable" -> {
                String why = TEXT.required("note", typed, "emergency.why");
                table.tick(actor.hospital(), id, new Ticked(code, false, now, why, actor.staff(), now));
            }
            case "open" -> table.untick(actor.hospital(), id, code);
            default -> throw Refused.field("state", "emergency.state");
        }
        audit.record(actor.hospital(), actor, "emergency_item", row.number() + " · " + code + " · " + state, note);
    }

    /** What is neither done nor found not applicable does not apply, for one reason: nothing has happened after all. */
    @Transactional
    public void skipRest(Actor actor, CaseId id, int version, @Nullable String typed) {
        EmergencyRow row = take(actor, id, version, Permission.CASE_ACCEPT);
        String note = TEXT.required("note", typed, "emergency.why");
        List<String> asked = protocols.of(actor.hospital()).asked().stream()
                .map(Protocol.Item::code)
                .toList();
        table.skip(actor.hospital(), id, asked, note, actor.staff(), clock.instant());
        audit.record(actor.hospital(), actor, "emergency_item", row.number() + " · rest · not_applicable", note);
    }

    /** The patient has died; null takes it back. The limits of an autopsy run from then on. */
    @Transactional
    public void died(Actor actor, CaseId id, int version, @Nullable Instant at) {
        EmergencyRow row = take(actor, id, version, Permission.CASE_LEVEL);
        table.died(actor.hospital(), id, at == null ? null : past("diedAt", at));
        audit.record(actor.hospital(), actor, "emergency_death", row.number(), at == null ? null : at.toString());
    }

    /** Before anything is done: whoever does not see the case, may not, or saw an older version is refused. */
    EmergencyRow take(Actor actor, CaseId id, int version, Permission permission) {
        standings.of(actor, id);
        actor.must(permission);
        EmergencyRow row = table.find(actor.hospital(), id).orElseThrow(Refused::notFound);
        news.about(actor.hospital(), id);
        if (!table.touch(actor.hospital(), id, version)) {
            throw Refused.changed();
        }
        return row;
    }

    /** When something happened; null for now. */
    Instant past(String field, @Nullable Instant at) {
        Instant now = clock.instant();
        if (at == null) {
            return now;
        }
        if (at.isAfter(now.plus(AHEAD))) {
            throw Refused.field(field, "emergency.future");
        }
        return at;
    }
}
