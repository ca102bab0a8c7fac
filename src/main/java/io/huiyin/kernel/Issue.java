package io.huiyin.kernel;

/** What it is about (问题类型), several per feedback: the second level of the classification. */
public enum Issue implements Coded {
    ATTITUDE,
    COMMUNICATION,
    PROCESS,
    COST,
    QUALITY,
    SAFETY,
    ENVIRONMENT,
    PRIVACY,
    ETHICS
}
