package io.huiyin.analysis;

import io.huiyin.kernel.HospitalId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides whether there is enough new to learn in a hospital, and writes the attempt down before it begins. */
@Component
class Enrolment {

    /** After an attempt so many more texts must be corrected before the next. */
    static final int ENOUGH_NEW = 10;
    /** An attempt that so often took the instance down with it is left alone until more is said. */
    private static final int MOST_INTERRUPTED = 2;

    /** Ended in good order by an instance that was told to stop. */
    static final String STOPPED = "stopped";

    private static final String INTERRUPTED = "interrupted";
    private static final int LOOK_BACK = 5;
    /** The database knows no finer time. */
    private static final long ONE_MICROSECOND = 1_000;

    private final LearnerTable learners;
    private final VersionTable versions;
    private final Schooling schooling;
    private final Corrections corrections;
    private final Clock clock;
    private final AnalysisSettings settings;

    Enrolment(
            LearnerTable learners,
            VersionTable versions,
            Schooling schooling,
            Corrections corrections,
            Clock clock,
            AnalysisSettings settings) {
        this.learners = learners;
        this.versions = versions;
        this.schooling = schooling;
        this.corrections = corrections;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * An attempt that is written down and ours.
     *
     * @param early what was said before then the version in use knows already; null if the shipped reader reads
     */
    record Term(int number, Learner learner, @Nullable Instant early) {}

    /** Nothing if somebody else has the hospital, or if not enough was said. */
    @Transactional
    public Optional<Term> begin(HospitalId hospital, UUID claim, String base) {
        Instant now = clock.instant();
        Optional<Learner> free = learners.take(hospital, claim, now, now.plus(settings.learnLease()));
        if (free.isEmpty()) {
            return Optional.empty();
        }
        versions.latest(hospital, 1).stream()
                .filter(last -> last.state() == Version.State.WORKING)
                .forEach(last ->
                        versions.end(hospital, last.number(), Version.State.BROKEN, INTERRUPTED, null, null, now));
        List<Version> last = versions.latest(hospital, LOOK_BACK);
        List<Corrected> lessons = schooling.lessons(hospital);
        if (!worth(hospital, last, lessons, base)) {
            learners.giveBack(hospital, claim);
            return Optional.empty();
        }
        Learner learner = free.get();
        int number = last.isEmpty() ? 1 : last.getFirst().number() + 1;
        Instant until = lessons.getFirst().at().plusNanos(ONE_MICROSECOND);
        int changed = changed(lessons);
        Integer beside = base.equals(learner.base()) ? learner.inUse() : null;
        versions.begin(
                hospital,
                new Version(
                        number,
                        base,
                        Version.State.WORKING,
                        null,
                        lessons.size(),
                        changed,
                        beside,
                        null,
                        until,
                        now,
                        null));
        Instant early = beside == null
                ? null
                : versions.find(hospital, beside).map(Version::learntUntil).orElse(null);
        return Optional.of(new Term(number, learner, early));
    }

    private boolean worth(HospitalId hospital, List<Version> last, List<Corrected> lessons, String base) {
        if (!Gate.enough(lessons.size(), changed(lessons))) {
            return false;
        }
        long interrupted = last.stream()
                .takeWhile(version -> INTERRUPTED.equals(version.ruling()))
                .count();
        Optional<Version> ruled = last.stream()
                .filter(version -> !INTERRUPTED.equals(version.ruling()) && !STOPPED.equals(version.ruling()))
                .findFirst();
        if (interrupted >= MOST_INTERRUPTED) {
            return corrections.countSince(hospital, last.getFirst().learntUntil()) >= ENOUGH_NEW;
        }
        return ruled.isEmpty()
                || !ruled.get().base().equals(base)
                || corrections.countSince(hospital, ruled.get().learntUntil()) >= ENOUGH_NEW;
    }

    private static int changed(List<Corrected> lessons) {
        return (int)
                lessons.stream().filter(lesson -> !lesson.changed().isEmpty()).count();
    }
}
