package io.huiyin.escalation;

import io.huiyin.cases.CaseId;
import io.huiyin.cases.Standing;
import io.huiyin.cases.Standings;
import io.huiyin.kernel.HospitalId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks for rungs that are due. Every instance looks; an alarm is taken by one of them, and the rung is counted as
 * climbed together with the news of it: what a fallen instance had in hand is rolled back and found by the next look.
 */
@Component
class Ascent {

    private static final Logger log = LoggerFactory.getLogger(Ascent.class);

    private final AlarmTable table;
    private final Standings standings;
    private final Climbing climbing;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final int batch;

    Ascent(
            AlarmTable table,
            Standings standings,
            Climbing climbing,
            TransactionOperations transactions,
            Clock clock,
            EscalationSettings settings) {
        this.table = table;
        this.standings = standings;
        this.climbing = climbing;
        this.transactions = transactions;
        this.clock = clock;
        this.batch = settings.batch();
    }

    @Scheduled(
            fixedDelayString = "${huiyin.escalation.every:10s}",
            initialDelayString = "${huiyin.escalation.every:10s}")
    void look() {
        run();
    }

    /** Goes through all hospitals once; returns how many alarms had a rung due. */
    int run() {
        Instant now = clock.instant();
        int climbed = 0;
        for (HospitalId hospital : table.hospitalsDue(now)) {
            try {
                climbed += climb(hospital, now);
            } catch (RuntimeException e) {
                log.error(
                        "the ladder of hospital {} cannot be climbed; the next look tries again", hospital.value(), e);
            }
        }
        return climbed;
    }

    private int climb(HospitalId hospital, Instant now) {
        int climbed = 0;
        int taken;
        do {
            Integer done = transactions.execute(status -> take(hospital, now));
            taken = done == null ? 0 : done;
            climbed += taken;
        } while (taken == batch);
        return climbed;
    }

    private int take(HospitalId hospital, Instant now) {
        List<Alarm> due = table.claim(hospital, now, batch);
        List<CaseId> cases = due.stream().map(Alarm::caseId).distinct().toList();
        Map<CaseId, Standing> standing =
                standings.of(hospital, cases).stream().collect(Collectors.toMap(Standing::id, Function.identity()));
        List<UUID> over = due.stream()
                .filter(alarm -> over(alarm, standing, now))
                .map(Alarm::id)
                .toList();
        table.end(hospital, over, now);
        Audience audience = climbing.audience(hospital);
        for (Alarm alarm : due) {
            Standing of = standing.get(alarm.caseId());
            if (of != null && !over.contains(alarm.id())) {
                climbing.climb(hospital, alarm, of, audience, now);
            }
        }
        return due.size();
    }

    private static boolean over(Alarm alarm, Map<CaseId, Standing> standings, Instant now) {
        Standing standing = standings.get(alarm.caseId());
        return standing == null || !Holding.still(alarm, standing, now);
    }
}
