package io.huiyin.outreach;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** Which carriers this instance leaves alone for a while, because they took nothing when last asked. */
@Component
final class Outages {

    private static final Patience PATIENCE =
            new Patience(Integer.MAX_VALUE, Duration.ofSeconds(2), Duration.ofMinutes(1));

    private final Map<String, Outage> current = new ConcurrentHashMap<>();

    private record Outage(int tried, Instant until) {}

    boolean lasts(Carrier carrier, Instant now) {
        Outage outage = current.get(carrier.code());
        return outage != null && now.isBefore(outage.until());
    }

    /** Returns when to knock again: seconds at first, a minute at most. */
    Instant begins(Carrier carrier, Instant now) {
        return current.compute(carrier.code(), (code, before) -> {
                    int tried = before == null ? 1 : before.tried() + 1;
                    return new Outage(tried, PATIENCE.next(now, tried, ThreadLocalRandom.current()));
                })
                .until();
    }

    void over(Carrier carrier) {
        current.remove(carrier.code());
    }
}
