package io.huiyin.analysis;

import io.huiyin.audit.AuditTrail;
import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets old feedback be read again by the version now in use, and says how far that is. */
@Component
public class Reanalyses {

    private static final int MOST_DAYS = 3_660;
    private static final FeedbackId ABOVE_ALL = new FeedbackId(new UUID(-1L, -1L));

    private final ReanalysisTable table;
    private final Readers readers;
    private final AuditTrail audit;
    private final Clock clock;

    Reanalyses(ReanalysisTable table, Readers readers, AuditTrail audit, Clock clock) {
        this.table = table;
        this.readers = readers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The last one that was asked for.
     *
     * @param failures the first hundred of those that could not be read
     */
    public record Progress(Reanalysis run, List<Reanalysis.Failure> failures) {}

    /** Needs {@link Permission#OPERATIONS_READ}; nothing if nobody has ever asked for one. */
    public @Nullable Progress latest(Actor reader) {
        reader.must(Permission.OPERATIONS_READ);
        HospitalId hospital = reader.hospital();
        return table.latest(hospital)
                .map(run -> new Progress(run, table.failures(hospital, run.id())))
                .orElse(null);
    }

    /**
     * Needs {@link Permission#READER_DECIDE}. What the version now in use has read itself is left out.
     *
     * @param days how far back; null for all
     */
    @Transactional
    public void begin(Actor actor, @Nullable Integer days) {
        actor.must(Permission.READER_DECIDE);
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            throw Refused.field("days", "reader.reanalysis.days");
        }
        HospitalId hospital = actor.hospital();
        Instant now = clock.instant();
        Instant since = days == null ? Instant.EPOCH : now.minus(Duration.ofDays(days));
        String model = readers.of(hospital).model();
        int total = table.count(hospital, since, model);
        if (total == 0) {
            throw new Refused("reader.reanalysis.nothing");
        }
        Reanalysis run = new Reanalysis(
                Ids.next(now),
                Reanalysis.State.RUNNING,
                since,
                ABOVE_ALL,
                total,
                0,
                0,
                0,
                model,
                actor.name(),
                now,
                null);
        if (!table.add(hospital, run, actor.staff().value())) {
            throw new Refused("reader.reanalysis.open");
        }
        audit.record(hospital, actor, "reader.reanalysis_begun", run.id().toString(), null);
    }

    /** Lets it pause, go on or stop for good; needs {@link Permission#READER_DECIDE}. */
    @Transactional
    public void change(Actor actor, UUID id, Reanalysis.State to) {
        actor.must(Permission.READER_DECIDE);
        HospitalId hospital = actor.hospital();
        Reanalysis run =
                table.latest(hospital).filter(latest -> latest.id().equals(id)).orElseThrow(Refused::notFound);
        List<Reanalysis.State> from = switch (to) {
            case RUNNING -> List.of(Reanalysis.State.PAUSED);
            case PAUSED -> List.of(Reanalysis.State.RUNNING);
            case STOPPED -> List.of(Reanalysis.State.RUNNING, Reanalysis.State.PAUSED);
            case DONE -> throw Refused.field("state", "reader.reanalysis.state");
        };
        if (!table.change(hospital, id, from, to, clock.instant())) {
            throw Refused.changed();
        }
        audit.record(hospital, actor, "reader.reanalysis_" + to.code(), run.id().toString(), null);
    }
}
