package io.huiyin.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question to the inbox of which only what matters is said. */
final class Asked {

    private final @Nullable String queue;
    private @Nullable String q;
    private @Nullable List<String> level;
    private @Nullable List<String> issue;
    private @Nullable String mark;
    private @Nullable Integer within;

    private Asked(@Nullable String queue) {
        this.queue = queue;
    }

    static Asked anything() {
        return new Asked(null);
    }

    static Asked pile(String queue) {
        return new Asked(queue);
    }

    Asked words(String words) {
        this.q = words;
        return this;
    }

    Asked level(String... codes) {
        this.level = List.of(codes);
        return this;
    }

    Asked issue(String code) {
        this.issue = List.of(code);
        return this;
    }

    Asked mark(@Nullable String code) {
        this.mark = code;
        return this;
    }

    Asked within(@Nullable Integer hours) {
        this.within = hours;
        return this;
    }

    Inbox.Question it() {
        return new Inbox.Question(
                queue, q, level, null, null, issue, null, null, null, null, null, null, null, mark, within);
    }
}
