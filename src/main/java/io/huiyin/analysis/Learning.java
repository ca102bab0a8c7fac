package io.huiyin.analysis;

import io.huiyin.analysis.reading.Adaptation;
import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Learns from what the people of each hospital said about labels. An attempt is a row; whose it is stands in the row of
 * the hospital, until a time that is moved on while the work goes on. Who dies loses the row, and another begins again.
 */
@Component
class Learning {

    private static final Logger LOG = LoggerFactory.getLogger(Learning.class);

    private final LearnerTable learners;
    private final VersionTable versions;
    private final Enrolment enrolment;
    private final Schooling schooling;
    private final Patience patience;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AnalysisSettings settings;
    private SoftReference<Corpus> corpus = new SoftReference<>(null);

    Learning(
            LearnerTable learners,
            VersionTable versions,
            Enrolment enrolment,
            Schooling schooling,
            Patience patience,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock,
            AnalysisSettings settings) {
        this.learners = learners;
        this.versions = versions;
        this.enrolment = enrolment;
        this.schooling = schooling;
        this.patience = patience;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.settings = settings;
    }

    /** Somebody else took the work over, or this instance is to stop; nothing of it is kept. */
    private static final class Abandoned extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1;
    }

    /**
     * Learns wherever enough was said, on the calling thread.
     *
     * @return how many attempts were made
     */
    int catchUp(BooleanSupplier goOn) {
        if (!(Reader.get() instanceof LearntReader shipped)) {
            return 0;
        }
        int attempts = 0;
        for (HospitalId hospital : learners.due(clock.instant())) {
            if (!goOn.getAsBoolean()) {
                break;
            }
            UUID claim = Ids.next(clock.instant());
            Optional<Enrolment.Term> term = enrolment.begin(hospital, claim, shipped.model());
            if (term.isPresent()) {
                attempt(hospital, claim, term.get(), shipped, goOn);
                attempts++;
            }
        }
        return attempts;
    }

    private void attempt(
            HospitalId hospital, UUID claim, Enrolment.Term term, LearntReader shipped, BooleanSupplier goOn) {
        try {
            Selection result = learn(hospital, term, shipped, breath(hospital, claim, goOn));
            transaction.executeWithoutResult(status -> end(hospital, claim, term, result, shipped.model()));
        } catch (Abandoned e) {
            LOG.info("Learning at hospital {} was broken off; it begins again later", hospital.value());
            transaction.executeWithoutResult(status -> {
                if (learners.giveBack(hospital, claim)) {
                    close(hospital, term, Version.State.BROKEN, Enrolment.STOPPED, null, null);
                    learners.heard(hospital, clock.instant());
                }
            });
        } catch (RuntimeException e) {
            Trouble.rethrow(e);
            LOG.error("Learning at hospital {} failed", hospital.value(), e);
            transaction.executeWithoutResult(status -> {
                if (learners.giveBack(hospital, claim)) {
                    close(hospital, term, Version.State.BROKEN, "broken", null, null);
                }
            });
        }
    }

    /** Moves the end of our time on; a try costs an update, so only now and then. */
    private Runnable breath(HospitalId hospital, UUID claim, BooleanSupplier goOn) {
        Runnable breath = patience.breath();
        Instant[] renewed = {clock.instant()};
        return () -> {
            breath.run();
            if (!goOn.getAsBoolean()) {
                throw new Abandoned();
            }
            Instant now = clock.instant();
            if (now.isAfter(renewed[0].plus(settings.learnLease().dividedBy(4)))) {
                renewed[0] = now;
                if (!learners.keep(hospital, claim, now.plus(settings.learnLease()))) {
                    throw new Abandoned();
                }
            }
        };
    }

    private Selection learn(HospitalId hospital, Enrolment.Term term, LearntReader shipped, Runnable breath) {
        List<Example> examples =
                schooling.examples(hospital, schooling.lessons(hospital), shipped, term.early(), breath);
        if (examples.size() < Gate.ENOUGH) {
            return Selection.TOO_FEW;
        }
        Corpus corpus = corpus(shipped, breath);
        Refit refit = new Refit(examples, corpus.anchors(), shipped.bars(), breath);
        return Selection.of(examples, refit, corpus.heldOut());
    }

    /** The shipped texts, as the shipped heads see them: some megabytes, given up when memory is short. */
    private record Corpus(HeldOut heldOut, List<Example> anchors) {}

    private synchronized Corpus corpus(LearntReader shipped, Runnable breath) {
        Corpus known = corpus.get();
        if (known == null) {
            known = new Corpus(HeldOut.seenBy(shipped, breath), Shipped.anchors(shipped, breath));
            corpus = new SoftReference<>(known);
        }
        return known;
    }

    private void end(HospitalId hospital, UUID claim, Enrolment.Term term, Selection result, String base) {
        Learner now = learners.lock(hospital).orElse(Learner.NEW);
        if (!learners.giveBack(hospital, claim)) {
            return;
        }
        boolean sameStill = Objects.equals(now.inUse(), term.learner().inUse());
        Version.State state = !result.ruling().passed()
                ? Version.State.REFUSED
                : now.held() || !sameStill ? Version.State.WAITING : Version.State.TAKEN;
        close(hospital, term, state, result.ruling().code(), result.figures(), result.adaptation());
        if (state == Version.State.TAKEN) {
            learners.use(hospital, term.number(), base, false);
            versions.add(
                    hospital,
                    Ids.next(clock.instant()),
                    new ReaderStep(now.inUse(), term.number(), null, null, null, clock.instant()));
            audit.record(hospital, null, "reader.version_taken", String.valueOf(term.number()), null);
        }
        LOG.info("Version {} at hospital {}: {}", term.number(), hospital.value(), result.ruling());
    }

    private void close(
            HospitalId hospital,
            Enrolment.Term term,
            Version.State state,
            String ruling,
            Version.@Nullable Figures figures,
            @Nullable Adaptation adaptation) {
        byte[] weights = adaptation == null || state == Version.State.REFUSED ? null : adaptation.bytes();
        versions.end(hospital, term.number(), state, ruling, figures, weights, clock.instant());
    }
}
