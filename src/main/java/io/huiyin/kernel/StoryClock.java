package io.huiyin.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of the house. It tells the real time, except inside {@link #at}, where a story of the past (demo hospital,
 * import of old records) or of the future (a test) is told at the moment it happened.
 */
public final class StoryClock extends Clock {

    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private final Clock real;

    public StoryClock(Clock real) {
        this.real = real;
    }

    /** Runs the verb as if it were that moment, on this thread only. */
    public static <R, X extends Throwable> R at(Instant moment, ScopedValue.CallableOp<R, X> verb) throws X {
        return ScopedValue.where(MOMENT, moment).call(verb);
    }

    public static void at(Instant moment, Runnable verb) {
        ScopedValue.where(MOMENT, moment).run(verb);
    }

    @Override
    public Instant instant() {
        return MOMENT.isBound() ? MOMENT.get() : real.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a zone belongs to a hospital, not to the clock");
    }
}
