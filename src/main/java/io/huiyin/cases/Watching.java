package io.huiyin.cases;

import java.util.Map;

/** What the clock does by itself: it warns before a promise breaks and writes down that it broke. */
final class Watching {

    private Watching() {}

    static void watch(Case it, Act act) {
        for (Promise promise : it.promises.all()) {
            if (!promise.owed() || promise.breachedAt() != null) {
                continue;
            }
            Map<String, String> facts = Map.of(
                    "kind", promise.kind().code(), "dueAt", promise.dueAt().toString());
            if (act.at().isAfter(promise.dueAt())) {
                it.promises.replace(promise.breached(act.at()));
                it.breaches++;
                it.step(act, StepKind.PROMISE_BREACHED, null, facts);
            } else if (promise.warnedAt() == null && !act.at().isBefore(promise.warnAt())) {
                it.promises.replace(promise.warned(act.at()));
                it.step(act, StepKind.WARNED, null, facts);
            }
        }
    }
}
