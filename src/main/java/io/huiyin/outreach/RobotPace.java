package io.huiyin.outreach;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * How fast a robot may speak: 18 messages in any minute, of the 20 that WeCom and DingTalk allow, and few at a time, as
 * Feishu allows five in a second. A window that slides, not a bucket that fills: two buckets could meet in one minute.
 *
 * @param sent when it spoke lately
 */
record RobotPace(List<Instant> sent) {

    static final int A_MINUTE = 18;

    /** From here on what is not urgent is put together. */
    static final int NEAR = 6;

    private static final int AT_A_TIME = 4;
    private static final Duration WINDOW = Duration.ofSeconds(61);
    private static final int CROWDED_SECONDS = 30;

    int left(Instant now) {
        return A_MINUTE - (int) lately(now).count();
    }

    /** How many may be said in this breath. */
    int breath(Instant now) {
        return Math.max(0, Math.min(AT_A_TIME, left(now)));
    }

    RobotPace spoke(int times, Instant now) {
        return new RobotPace(
                Stream.concat(lately(now), Stream.generate(() -> now).limit(times))
                        .toList());
    }

    /** Feishu asks not to be spoken to when every clock in the country strikes. */
    static boolean crowded(RobotProvider provider, Instant now) {
        long second = Math.floorMod(now.getEpochSecond(), 1800L);
        return provider == RobotProvider.FEISHU && second < CROWDED_SECONDS;
    }

    private Stream<Instant> lately(Instant now) {
        return sent.stream().filter(at -> at.isAfter(now.minus(WINDOW)));
    }
}
