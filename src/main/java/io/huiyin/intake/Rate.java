package io.huiyin.intake;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/** So many at once, and then one more each {@code every}; written {@code 60/5s}. */
public record Rate(int burst, Duration every) {

    public Rate {
        if (burst < 1 || every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("a rate is a positive number, a slash and a duration: 60/5s");
        }
    }

    /** Reads {@code 60/5s}; the binder of settings calls this. */
    public static Rate valueOf(String text) {
        String[] parts = text.split("/", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("a rate is a positive number, a slash and a duration: 60/5s");
        }
        return new Rate(Integer.parseInt(parts[0].strip()), DurationStyle.detectAndParse(parts[1].strip()));
    }
}
