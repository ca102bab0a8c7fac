package io.huiyin.knowledge;

import io.huiyin.kernel.Coded;

/** What a patient made of an article that was proposed. */
enum Verdict implements Coded {
    SHOWN,
    HELPED,
    NOT_HELPED
}
