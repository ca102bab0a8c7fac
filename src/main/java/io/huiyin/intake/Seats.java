package io.huiyin.intake;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** So many large files are in memory at the same time and no more; who finds no seat in time is asked to come back. */
final class Seats {

    private static final int PATIENCE_SECONDS = 15;

    private final Semaphore free;

    Seats(int seats) {
        this.free = new Semaphore(seats);
    }

    /** What is done with a file while one sits. */
    interface Work<T> {
        T done() throws IOException;
    }

    <T> T take(Work<T> work) throws IOException {
        sit();
        try {
            return work.done();
        } finally {
            free.release();
        }
    }

    private void sit() {
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Gatherer.busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Gatherer.busy();
        }
    }
}
