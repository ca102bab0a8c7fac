package io.huiyin.analysis;

import io.huiyin.intake.Feedback;
import io.huiyin.intake.FeedbackId;
import io.huiyin.intake.Feedbacks;
import io.huiyin.kernel.HospitalId;
import io.huiyin.organization.Places;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads old feedback again, a small batch a transaction and only while nothing new waits. If some item breaks the batch,
 * each is tried alone, and the broken one is written down and passed over.
 */
@Component
class Rereader {

    private static final Logger LOG = LoggerFactory.getLogger(Rereader.class);
    private static final int BATCH = 20;
    private static final int LONGEST_ERROR = 500;

    private final ReanalysisTable table;
    private final UnderstandingTable understandings;
    private final VectorTable vectors;
    private final Feedbacks feedbacks;
    private final Places places;
    private final TopicExamples topics;
    private final Readers readers;
    private final Patience patience;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Rereader(
            ReanalysisTable table,
            UnderstandingTable understandings,
            VectorTable vectors,
            Feedbacks feedbacks,
            Places places,
            TopicExamples topics,
            Readers readers,
            Patience patience,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.understandings = understandings;
        this.vectors = vectors;
        this.feedbacks = feedbacks;
        this.places = places;
        this.topics = topics;
        this.readers = readers;
        this.patience = patience;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Works at everything that was asked for until it is done, paused or somebody else's, on the calling thread. */
    int catchUp(BooleanSupplier goOn) {
        int done = 0;
        for (HospitalId hospital : table.hospitals()) {
            Runnable breath = patience.breath();
            int some = 1;
            while (some > 0 && goOn.getAsBoolean()) {
                patience.giveWay();
                some = next(hospital);
                done += some;
                breath.run();
            }
        }
        return done;
    }

    /** How many were dealt with; 0 if there is nothing to do here now. */
    int next(HospitalId hospital) {
        try {
            return reread(hospital, BATCH, new Tried());
        } catch (RuntimeException e) {
            Trouble.rethrow(e);
            LOG.warn("Some could not be read again together; trying each alone", e);
            return oneByOne(hospital);
        }
    }

    /** The one that was being read when something broke. */
    private static final class Tried {

        @Nullable
        UUID run;

        @Nullable
        FeedbackId feedback;
    }

    private int oneByOne(HospitalId hospital) {
        int done = 0;
        for (int i = 0; i < BATCH; i++) {
            Tried tried = new Tried();
            try {
                int one = reread(hospital, 1, tried);
                if (one == 0) {
                    break;
                }
            } catch (RuntimeException e) {
                Trouble.rethrow(e);
                LOG.error("Feedback {} could not be read again", tried.feedback, e);
                passOver(hospital, tried, e);
            }
            done++;
        }
        return done;
    }

    private void passOver(HospitalId hospital, Tried tried, RuntimeException e) {
        if (tried.run == null || tried.feedback == null) {
            throw e;
        }
        UUID run = tried.run;
        FeedbackId feedback = tried.feedback;
        // what comes behind the first line may quote the row, and with it the patient
        String line = e.toString().lines().findFirst().orElse("");
        String error = line.length() <= LONGEST_ERROR ? line : line.substring(0, LONGEST_ERROR);
        transaction.executeWithoutResult(status -> {
            table.fail(hospital, run, new Reanalysis.Failure(feedback, error, clock.instant()));
            table.advance(hospital, run, feedback, 1, 0, 1, readers.of(hospital).model());
        });
    }

    private int reread(HospitalId hospital, int limit, Tried tried) {
        Integer done = transaction.execute(status -> {
            Optional<Reanalysis> claimed = table.claim(hospital);
            if (claimed.isEmpty()) {
                return 0;
            }
            Reanalysis run = claimed.get();
            Reader reader = readers.of(hospital);
            List<FeedbackId> ids = table.next(hospital, run, reader.model(), limit);
            if (ids.isEmpty()) {
                table.change(hospital, run.id(), List.of(run.state()), Reanalysis.State.DONE, clock.instant());
                return 0;
            }
            tried.run = run.id();
            tried.feedback = ids.getLast();
            int changed = read(hospital, reader, ids);
            table.advance(hospital, run.id(), ids.getLast(), ids.size(), changed, 0, reader.model());
            return ids.size();
        });
        return done == null ? 0 : done;
    }

    private int read(HospitalId hospital, Reader reader, List<FeedbackId> ids) {
        PlaceStages stages = PlaceStages.of(places, hospital);
        Map<FeedbackId, Understanding> before = understandings.find(hospital, ids);
        List<FeedbackReread.Item> items = new ArrayList<>();
        Map<FeedbackId, byte[]> packed = new LinkedHashMap<>();
        int changed = 0;
        for (Feedback feedback : feedbacks.all(hospital, ids)) {
            Reader.Reading reading = reader.read(feedback.text(), feedback.stated(), stages.at(feedback.place()));
            Understanding was = before.get(feedback.id());
            changed += was != null && Labels.of(was).equals(Labels.of(reading.understanding())) ? 0 : 1;
            items.add(new FeedbackReread.Item(feedback, reading.understanding()));
            if (reading.vector() != null) {
                packed.put(feedback.id(), reading.vector());
            }
        }
        List<FeedbackReread.Item> said = topics.overlay(hospital, items);
        understandings.replace(hospital, said);
        vectors.replace(hospital, packed);
        events.publishEvent(new FeedbackReread(hospital, said));
        return changed;
    }
}
