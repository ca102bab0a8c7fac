package io.huiyin.analysis;

import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Whoever waits for a receipt goes first. After each piece of work it pauses as long as the work took, once for each who
 * waits, so that both sides get a fair share of the machine. The share never falls below a tenth, so that a flood is
 * understood more slowly but never forgotten, and no pause is longer than a second; with nobody waiting there is none.
 */
final class Courtesy {

    private static final int MOST = 9;
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(1);

    private final IntSupplier crowd;

    /** @param crowd how many wait at this moment */
    Courtesy(IntSupplier crowd) {
        this.crowd = crowd;
    }

    long pauseAfter(long workNanos) {
        return Math.min(workNanos * Math.min(crowd.getAsInt(), MOST), LONGEST);
    }

    void makeRoomAfter(long workNanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(pauseAfter(workNanos));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
