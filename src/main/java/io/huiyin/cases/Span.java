package io.huiyin.cases;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time: from a moment on, up to a moment that no longer belongs to it. */
public record Span(Instant from, Instant to) {

    /** As long, and just before. */
    public Span before() {
        return new Span(from.minus(Duration.between(from, to)), from);
    }
}
