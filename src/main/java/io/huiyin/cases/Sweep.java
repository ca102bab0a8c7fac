package io.huiyin.cases;

import io.huiyin.analysis.LastSweep;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Rhythm;
import io.huiyin.kernel.Rhythmic;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks for promises that are about to break or have broken, writes it down and tells who must know. Every instance
 * sweeps; a case is taken by one of them, and what was noticed is committed together with the news of it.
 */
@Component
public class Sweep implements Rhythmic, LastSweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private final CaseTable table;
    private final EarlyWords earlyWords;
    private final Grounds grounds;
    private final Tidings tidings;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final int batch;
    private final Rhythm rhythm;
    private final AtomicReference<@Nullable Instant> last = new AtomicReference<>();

    Sweep(
            CaseTable table,
            EarlyWords earlyWords,
            Grounds grounds,
            Tidings tidings,
            TransactionOperations transactions,
            Clock clock,
            CaseSettings settings) {
        this.table = table;
        this.earlyWords = earlyWords;
        this.grounds = grounds;
        this.tidings = tidings;
        this.transactions = transactions;
        this.clock = clock;
        this.batch = settings.sweepBatch();
        this.rhythm = new Rhythm("sweep", settings.sweepEvery(), this::run);
    }

    /** When this instance last went through all hospitals. */
    @Override
    public @Nullable Instant lastSweepAt() {
        return last.get();
    }

    /** Goes through all hospitals once; returns how many cases had something to notice. */
    public int run() {
        earlyWords.putStranded();
        Instant now = clock.instant();
        int noticed = 0;
        for (HospitalId hospital : table.hospitalsToWatch(now)) {
            noticed += sweep(hospital, now);
        }
        last.set(now);
        return noticed;
    }

    private int sweep(HospitalId hospital, Instant now) {
        int noticed = 0;
        while (true) {
            List<UUID> ids = table.toWatch(hospital, now, batch);
            int taken = ids.isEmpty() ? 0 : notice(hospital, ids, now);
            noticed += taken;
            if (taken == 0 || ids.size() < batch) {
                return noticed;
            }
        }
    }

    /** All at once; if one of them cannot be noticed, one by one, so that it holds nobody else up. */
    private int notice(HospitalId hospital, List<UUID> ids, Instant now) {
        try {
            return take(hospital, ids, now);
        } catch (RuntimeException e) {
            log.warn("sweep of {} cases failed ({}), taking them one by one", ids.size(), e.getMessage());
        }
        int noticed = 0;
        for (UUID id : ids) {
            try {
                noticed += take(hospital, List.of(id), now);
            } catch (RuntimeException e) {
                log.error("the promises of case {} cannot be watched", id, e);
            }
        }
        return noticed;
    }

    private int take(HospitalId hospital, List<UUID> ids, Instant now) {
        Integer taken = transactions.execute(status -> {
            List<Case> cases = table.claim(hospital, now, ids);
            if (cases.isEmpty()) {
                return 0;
            }
            Act act = new Act(null, now, grounds.of(hospital));
            cases.forEach(it -> Watching.watch(it, act));
            table.saveQuietly(hospital, cases, now);
            tidings.tell(hospital, cases, act);
            return cases.size();
        });
        return taken == null ? 0 : taken;
    }

    @Override
    public Rhythm rhythm() {
        return rhythm;
    }
}
