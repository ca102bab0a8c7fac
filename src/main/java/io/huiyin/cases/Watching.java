package io.huiyin.cases;

import java.util.Map;

/** What the clock does by itself: it warns before a promise breaks and writes down that it broke. */
final class Watching {

    private Watching() {}

    static void watch(Case it, Act act) {
        catchUp(it, act);
        Jointly.watch(it, act);
        for (Promise promise : it.promises.all()) {
            boolean soon = promise.owed()
                    && promise.breachedAt() == null
                    && promise.warnedAt() == null
                    && !(promise.kind().pausable() && it.pause().isPresent())
                    && !act.at().isBefore(promise.warnAt());
            if (soon) {
                it.promises.replace(promise.warned(act.at()));
                it.step(act, StepKind.WARNED, null, facts(promise));
            }
        }
    }

    /** Also before every verb: what is kept late was broken first, even if the sweep has not come by yet. */
    static void catchUp(Case it, Act act) {
        Asking.noticeSilence(it, act);
        noticeBreaches(it, act);
    }

    private static void noticeBreaches(Case it, Act act) {
        for (Promise promise : it.promises.all()) {
            if (promise.owed() && promise.breachedAt() == null && act.at().isAfter(promise.dueAt())) {
                it.promises.replace(promise.breached(act.at()));
                it.breaches++;
                it.step(act.byItself(), StepKind.PROMISE_BREACHED, null, facts(promise));
            }
        }
    }

    private static Map<String, String> facts(Promise promise) {
        return Map.of("kind", promise.kind().code(), "dueAt", promise.dueAt().toString());
    }
}
