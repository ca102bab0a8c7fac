package io.huiyin.analysis;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.TypedText;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which version of the reader reads in a hospital: all that were tried, and the way back to any that passed. */
@Component
public class Versions {

    private static final int SHOWN = 100;
    private static final TypedText REASON = new TypedText(500, "reader.reason.long");

    private final LearnerTable learners;
    private final VersionTable versions;
    private final Corrections corrections;
    private final AuditTrail audit;
    private final Clock clock;

    Versions(LearnerTable learners, VersionTable versions, Corrections corrections, AuditTrail audit, Clock clock) {
        this.learners = learners;
        this.versions = versions;
        this.corrections = corrections;
        this.audit = audit;
        this.clock = clock;
    }

    /** One attempt, and whether it may be used now. */
    public record Tried(Version version, boolean usable) {}

    /**
     * How learning stands in a hospital.
     *
     * @param shipped name of the shipped reader
     * @param inUse number of the version that reads; null is the shipped reader
     * @param held after a roll-back a new version waits for a person
     * @param corrected how many texts people have said something about; {@code enough} of them begin the learning
     * @param fresh how many of them since the last attempt; {@code enoughNew} begin the next
     * @param tried newest first
     * @param steps which version read from when on, newest first
     */
    public record Standing(
            String shipped,
            @Nullable Integer inUse,
            boolean held,
            int corrected,
            int enough,
            int enoughChanged,
            int fresh,
            int enoughNew,
            List<Tried> tried,
            List<ReaderStep> steps) {}

    /** Needs {@link Permission#OPERATIONS_READ}. */
    public Standing standing(Actor reader) {
        reader.must(Permission.OPERATIONS_READ);
        HospitalId hospital = reader.hospital();
        String shipped = Reader.get().model();
        Learner learner = learners.find(hospital);
        List<Version> tried = versions.latest(hospital, SHOWN);
        Instant known = tried.isEmpty() ? Instant.EPOCH : tried.getFirst().learntUntil();
        return new Standing(
                shipped,
                shipped.equals(learner.base()) ? learner.inUse() : null,
                learner.held(),
                corrections.countSince(hospital, Instant.EPOCH),
                Gate.ENOUGH,
                Gate.ENOUGH_CHANGED,
                corrections.countSince(hospital, known),
                Enrolment.ENOUGH_NEW,
                tried.stream()
                        .map(version -> new Tried(version, version.usable(shipped)))
                        .toList(),
                versions.steps(hospital, SHOWN));
    }

    /**
     * From now on this version reads; needs {@link Permission#READER_DECIDE}. Whoever goes back to an older one decides
     * from then on by hand: what is learnt later waits, until somebody uses the newest again.
     *
     * @param number null is the shipped reader
     */
    @Transactional
    public void use(Actor actor, @Nullable Integer number, @Nullable String typed) {
        actor.must(Permission.READER_DECIDE);
        HospitalId hospital = actor.hospital();
        String reason = REASON.optional("reason", typed);
        String shipped = Reader.get().model();
        Learner now = learners.lock(hospital).orElseThrow(Refused::notFound);
        if (number != null) {
            Version wanted = versions.find(hospital, number).orElseThrow(Refused::notFound);
            if (!wanted.usable(shipped)) {
                throw new Refused("reader.version.unusable");
            }
        }
        Integer reads = shipped.equals(now.base()) ? now.inUse() : null;
        if (Objects.equals(reads, number)) {
            throw new Refused("reader.version.same");
        }
        boolean newer = versions.latest(hospital, SHOWN).stream()
                .anyMatch(version -> version.usable(shipped) && (number == null || version.number() > number));
        Instant at = clock.instant();
        learners.use(hospital, number, number == null ? null : shipped, newer);
        versions.add(
                hospital,
                Ids.next(at),
                new ReaderStep(reads, number, actor.staff().value(), actor.name(), reason, at));
        audit.record(
                hospital, actor, newer ? "reader.rolled_back" : "reader.version_used", String.valueOf(number), reason);
    }
}
