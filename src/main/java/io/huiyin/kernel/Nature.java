package io.huiyin.kernel;

/** What a piece of feedback is for (诉求性质): the third level of the classification. */
public enum Nature implements Coded {
    COMPLAINT,
    SUGGESTION,
    PRAISE,
    ENQUIRY,
    HELP,
    REPORT
}
