package io.huiyin.analysis;

import io.huiyin.intake.Feedback;
import io.huiyin.intake.FeedbackId;
import io.huiyin.intake.Waiting;
import io.huiyin.kernel.HospitalId;
import io.huiyin.organization.Places;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes some of what waits at one hospital, understands it, stores it and tells who listens, all in one transaction: it
 * is done wholly or still waits. If some item breaks the batch, each is tried alone and the broken one is counted.
 */
@Component
class Batch {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private final Waiting waiting;
    private final UnderstandingTable table;
    private final VectorTable vectors;
    private final Places places;
    private final Readers readers;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int size;

    Batch(
            Waiting waiting,
            UnderstandingTable table,
            VectorTable vectors,
            Places places,
            Readers readers,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock,
            AnalysisSettings settings) {
        this.waiting = waiting;
        this.table = table;
        this.vectors = vectors;
        this.places = places;
        this.readers = readers;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.size = settings.batch();
    }

    /** What became of what was taken. */
    record Taken(int understood, int failed) {

        boolean any() {
            return understood + failed > 0;
        }
    }

    /** The next of what can be claimed now; nothing if others hold the rest.
     *
     * @throws RuntimeException if the database is in trouble; then nothing has happened and nobody is to blame */
    Taken next(HospitalId hospital) {
        try {
            return new Taken(understand(hospital, size, new ArrayList<>()), 0);
        } catch (RuntimeException e) {
            // whatever it is, one item or a listener broke it; the database's own trouble is for the caller
            Trouble.rethrow(e);
            LOG.warn("A batch could not be understood; trying each alone", e);
            return oneByOne(hospital);
        }
    }

    private Taken oneByOne(HospitalId hospital) {
        int understood = 0;
        int failed = 0;
        for (int i = 0; i < size; i++) {
            List<FeedbackId> tried = new ArrayList<>();
            try {
                int one = understand(hospital, 1, tried);
                if (one == 0) {
                    break;
                }
                understood += one;
            } catch (RuntimeException e) {
                Trouble.rethrow(e);
                tried.forEach(id -> waiting.failed(hospital, id, firstLine(e)));
                failed += tried.size();
                LOG.error("Feedback {} could not be understood", tried, e);
            }
        }
        return new Taken(understood, failed);
    }

    /** What comes behind the first line may quote the row, and with it the patient. */
    private static String firstLine(RuntimeException e) {
        return e.toString().lines().findFirst().orElse("");
    }

    private int understand(HospitalId hospital, int limit, List<FeedbackId> tried) {
        Integer done = transaction.execute(status -> {
            List<Feedback> claimed = waiting.claim(hospital, limit);
            if (claimed.isEmpty()) {
                return 0;
            }
            claimed.forEach(feedback -> tried.add(feedback.id()));
            Reader reader = readers.of(hospital);
            PlaceStages stages = PlaceStages.of(places, hospital);
            List<FeedbackUnderstood.Item> items = new ArrayList<>();
            Map<FeedbackId, byte[]> vectors = new LinkedHashMap<>();
            for (Feedback feedback : claimed) {
                Reader.Reading reading = reader.read(feedback.text(), feedback.stated(), stages.at(feedback.place()));
                items.add(new FeedbackUnderstood.Item(feedback, reading.understanding()));
                if (reading.vector() != null) {
                    vectors.put(feedback.id(), reading.vector());
                }
            }
            table.add(hospital, items, clock.instant());
            this.vectors.add(hospital, vectors);
            events.publishEvent(new FeedbackUnderstood(hospital, items));
            waiting.done(hospital, tried);
            return claimed.size();
        });
        return done == null ? 0 : done;
    }
}
