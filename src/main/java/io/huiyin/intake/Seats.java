package io.huiyin.intake;

import io.huiyin.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * So many large files are in memory at the same time and no more. Who finds no seat in time is asked to come back, and
 * what is too large is refused before it is read to its end.
 */
final class Seats {

    private static final int PATIENCE_SECONDS = 15;

    private final Semaphore free;
    private final int largest;

    /** @param largest a file, in bytes */
    Seats(int seats, int largest) {
        this.free = new Semaphore(seats);
        this.largest = largest;
    }

    /** What is done with a file while one sits. */
    interface Work<T> {
        T done(byte[] file);
    }

    <T> T read(InputStream file, Work<T> work) throws IOException {
        sit();
        try {
            byte[] bytes = file.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw Refused.of(Refused.Kind.TOO_LARGE, "attachment.size");
            }
            return work.done(bytes);
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
