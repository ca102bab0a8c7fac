package io.huiyin.outreach;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * How often and how long a letter is tried: the wait doubles up to a limit, and a part of it is chance, so that letters
 * that failed together do not come back together.
 *
 * @param attempts after so many the letter counts as failed until somebody tries again by hand
 */
record Patience(int attempts, Duration first, Duration longest) {

    boolean isOver(int tried) {
        return tried >= attempts;
    }

    /** Between half of the wait and all of it, after so many attempts (1 or more). */
    Instant next(Instant now, int tried, RandomGenerator chance) {
        long limit = longest.toMillis();
        long wait = first.toMillis();
        for (int i = 1; i < tried && wait < limit; i++) {
            wait *= 2;
        }
        wait = Math.min(wait, limit);
        return now.plusMillis(wait / 2 + chance.nextLong(wait / 2 + 1));
    }
}
