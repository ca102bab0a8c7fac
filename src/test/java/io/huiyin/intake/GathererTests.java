package io.huiyin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.util.unit.DataSize;

class GathererTests {

    private static final HospitalId HERE = new HospitalId(1);
    private static final HospitalId THERE = new HospitalId(2);

    private final Shelf shelf = new Shelf();
    private final Gatherer gatherer = new Gatherer(shelf::keep, settings(1, 4, 10));
    private final ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        shelf.gate.countDown();
        gatherer.stop();
        crowd.close();
    }

    @Test
    void aLonelySubmissionWaitsForNobody() {
        shelf.gate.countDown();
        gatherer.start();
        assertThat(gatherer.submit(draft(HERE, "ok"))).isPresent();
        assertThat(shelf.batches).containsExactly(1);
    }

    @Test
    void aCrowdSharesCommitsAndHospitalsTakeTurns() throws Exception {
        gatherer.start();
        CompletableFuture<?> first = submit(draft(HERE, "holds the writer"));
        shelf.entered.await();
        List<CompletableFuture<?>> all = new ArrayList<>(List.of(first));
        for (int i = 0; i < 6; i++) {
            all.add(submit(draft(HERE, "ok")));
        }
        until(6);
        all.add(submit(draft(THERE, "ok")));
        until(7);
        shelf.gate.countDown();
        all.forEach(CompletableFuture::join);

        assertThat(shelf.batches).containsExactly(1, 4, 1, 2);
        assertThat(shelf.hospitals).containsExactly(HERE, HERE, THERE, HERE);
    }

    @Test
    void oneBadRowFailsAlone() throws Exception {
        gatherer.start();
        CompletableFuture<?> first = submit(draft(HERE, "holds the writer"));
        shelf.entered.await();
        CompletableFuture<?> good = submit(draft(HERE, "ok"));
        CompletableFuture<?> bad = submit(draft(HERE, "bad"));
        until(2);
        shelf.gate.countDown();

        first.join();
        good.join();
        assertThatThrownBy(bad::join).hasCauseInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void withoutADatabaseEverybodyIsAskedToComeAgain() {
        shelf.gate.countDown();
        gatherer.start();
        assertThatThrownBy(() -> gatherer.submit(draft(HERE, "gone")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.OVERLOADED));
    }

    @Test
    void whenTheQueueIsFullTheNextOneIsAskedToComeLater() throws Exception {
        gatherer.start();
        List<CompletableFuture<?>> all = new ArrayList<>(List.of(submit(draft(HERE, "holds the writer"))));
        shelf.entered.await();
        for (int i = 0; i < 10; i++) {
            all.add(submit(draft(HERE, "ok")));
        }
        until(10);
        assertThatThrownBy(() -> gatherer.submit(draft(HERE, "one too many"))).hasMessage("intake.busy");
        assertThat(all).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void whatWasTakenIsStoredBeforeTheDoorCloses() throws Exception {
        gatherer.start();
        List<CompletableFuture<?>> all = new ArrayList<>(List.of(submit(draft(HERE, "holds the writer"))));
        shelf.entered.await();
        for (int i = 0; i < 5; i++) {
            all.add(submit(draft(HERE, "ok")));
        }
        until(5);
        Thread closing = Thread.startVirtualThread(gatherer::stop);
        shelf.gate.countDown();
        closing.join(Duration.ofSeconds(10));

        assertThat(all).allSatisfy(one -> assertThat(one.join()).isNotNull());
        assertThatThrownBy(() -> gatherer.submit(draft(HERE, "late"))).hasMessage("intake.busy");
    }

    private CompletableFuture<Optional<Receipt>> submit(Draft draft) {
        return CompletableFuture.supplyAsync(() -> gatherer.submit(draft), crowd);
    }

    private void until(int waiting) throws InterruptedException {
        while (gatherer.waiting() < waiting) {
            Thread.sleep(Duration.ofMillis(1));
        }
    }

    private static Draft draft(HospitalId hospital, String text) {
        Instant now = Instant.EPOCH;
        Slip slip = new Slip("code", "/p/code", List.of(), now, null, Identity.ANONYMOUS);
        return new Draft(
                new FeedbackId(Ids.next(now)),
                Said.anonymously(hospital, text),
                new byte[0],
                new byte[0],
                null,
                null,
                List.of(),
                slip);
    }

    private static IntakeSettings settings(int writers, int batch, int queue) {
        Rate rate = Rate.valueOf("1/1s");
        return new IntakeSettings(
                writers,
                batch,
                queue,
                Duration.ofSeconds(20),
                Duration.ofDays(1),
                DataSize.ofMegabytes(1),
                1,
                new IntakeSettings.Limits(List.of(), rate, rate, rate, rate, rate, rate));
    }

    /** Keeps nothing; the first batch waits until the gate opens. */
    private static final class Shelf {

        final CountDownLatch entered = new CountDownLatch(1);
        final CountDownLatch gate = new CountDownLatch(1);
        final ConcurrentLinkedQueue<Integer> batches = new ConcurrentLinkedQueue<>();
        final List<HospitalId> hospitals = Collections.synchronizedList(new ArrayList<>());

        Map<FeedbackId, Receipt> keep(List<Draft> drafts) {
            entered.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            batches.add(drafts.size());
            hospitals.add(drafts.getFirst().hospital());
            Map<FeedbackId, Receipt> receipts = new HashMap<>();
            for (Draft draft : drafts) {
                switch (draft.said().text()) {
                    case "bad" -> throw new DataIntegrityViolationException("bad row");
                    case "gone" -> throw new DataAccessResourceFailureException("no database");
                    default -> receipts.put(draft.id(), new Receipt.Accepted(draft.id(), draft.slip()));
                }
            }
            return receipts;
        }
    }
}
