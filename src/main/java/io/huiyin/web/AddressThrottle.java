package io.huiyin.web;

import io.huiyin.kernel.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Shuts the door for a while to an address that guesses many names. Only wrong passwords count, because a whole hospital
 * may come through one address at the start of a shift.
 */
@Component
final class AddressThrottle {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int ADDRESSES = 10_000;

    private final int limit;
    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>();

    AddressThrottle(WebSettings settings, Clock clock) {
        this.limit = settings.addressFailures();
        this.clock = clock;
    }

    private record Window(Instant since, int failures) {}

    synchronized void check(String address) {
        Window window = windows.get(address);
        if (window != null && open(window) && window.failures() >= limit) {
            throw Refused.of(Refused.Kind.TOO_MANY, "session.too_many");
        }
    }

    synchronized void failed(String address) {
        Window window = windows.remove(address);
        Window going = window != null && open(window) ? window : new Window(clock.instant(), 0);
        windows.put(address, new Window(going.since(), going.failures() + 1));
        if (windows.size() > ADDRESSES) {
            windows.remove(windows.keySet().iterator().next());
        }
    }

    private boolean open(Window window) {
        return clock.instant().isBefore(window.since().plus(WINDOW));
    }
}
