package io.huiyin.escalation;

import io.huiyin.audit.AuditTrail;
import io.huiyin.cases.CaseId;
import io.huiyin.cases.Correspondence;
import io.huiyin.cases.Standing;
import io.huiyin.cases.Standings;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import io.huiyin.kernel.TypedText;
import io.huiyin.outreach.Notice;
import io.huiyin.outreach.Notices;
import io.huiyin.outreach.StaffCarrier;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets whoever sees what rings say: I take it. */
@Component
public class Takeovers {

    private static final TypedText NOTE = new TypedText(500, "alarm.note");

    private final AlarmTable alarms;
    private final RungTable rungs;
    private final Standings standings;
    private final Correspondence correspondence;
    private final Notices notices;
    private final AuditTrail audit;
    private final Clock clock;

    Takeovers(
            AlarmTable alarms,
            RungTable rungs,
            Standings standings,
            Correspondence correspondence,
            Notices notices,
            AuditTrail audit,
            Clock clock) {
        this.alarms = alarms;
        this.rungs = rungs;
        this.standings = standings;
        this.correspondence = correspondence;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** From now on nobody further up is told; who was told hears who has taken it. */
    @Transactional
    public void take(Actor actor, CaseId id, UUID alarm, @Nullable String typed) {
        Standing standing = standings.of(actor, id);
        actor.must(Permission.CASE_NOTE);
        HospitalId hospital = actor.hospital();
        Alarm found = alarms.of(hospital, id).stream()
                .filter(one -> one.id().equals(alarm))
                .findFirst()
                .orElseThrow(Refused::notFound);
        String note = NOTE.optional("note", typed);
        // First the case, then its alarms: the order in which a move of the case locks them.
        correspondence.took(actor, id, alarm, found.trigger().code(), note);
        if (!alarms.take(hospital, alarm, actor.staff(), note, clock.instant())) {
            throw Refused.of(Refused.Kind.LOST_RACE, "alarm.over");
        }
        tellWhoWasTold(actor, found, standing);
        audit.record(
                hospital,
                actor,
                "alarm_taken",
                found.number() + " · " + found.trigger().code(),
                note);
    }

    private void tellWhoWasTold(Actor actor, Alarm alarm, Standing standing) {
        Set<StaffId> told = rungs.of(actor.hospital(), List.of(alarm.id())).stream()
                .flatMap(rung -> rung.told().stream())
                .filter(one -> !one.equals(actor.staff()))
                .collect(Collectors.toSet());
        Bilingual what = AlarmWords.what(alarm.trigger(), alarm.clock());
        notices.tell(
                actor.hospital(),
                told,
                new Notice(
                        "alarm_taken",
                        new Bilingual(
                                actor.name() + "已接手 · " + standing.number(),
                                actor.name() + " takes it · " + standing.number()),
                        new Bilingual("“" + what.zh() + "”不再逐级上报。", what.en() + ": nobody further up is told."),
                        alarm.caseId().value(),
                        false,
                        "alarm:" + alarm.id() + ":taken"),
                Set.of(StaffCarrier.IN_APP));
    }
}
