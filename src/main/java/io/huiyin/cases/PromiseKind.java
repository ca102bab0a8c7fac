package io.huiyin.cases;

import io.huiyin.kernel.Coded;

/** What a patient, or the law, may expect by a certain time. */
public enum PromiseKind implements Coded {
    /** Somebody has taken it up. */
    FIRST_RESPONSE,
    /** It lies with the department that must answer for it. */
    DISPATCH,
    /** The patient has been told what will be done. */
    PLAN,
    /** The patient has the answer. */
    ANSWER,
    /** Somebody else than who answered has asked the patient whether it is settled. */
    CALLBACK,
    /** The limit of the law on complaints; no promise of the hospital moves it. */
    LEGAL;

    /** Whether the clock stands still while the patient is asked: never the law's, and no call waits for an answer. */
    boolean pausable() {
        return switch (this) {
            case FIRST_RESPONSE, DISPATCH, PLAN, ANSWER -> true;
            case CALLBACK, LEGAL -> false;
        };
    }
}
