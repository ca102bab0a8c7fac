package io.huiyin.cases;

/** What can be done to a case; which of them is possible now is said by its {@link Stage}. */
enum Verb {
    ACCEPT,
    ASSIGN,
    CHANGE_LEVEL,
    NOTE,
    REPLY,
    ASK,
    ANSWER,
    CALL_BACK,
    CONFIRM,
    CLOSE,
    REOPEN,
    ASK_JOINT,
    SIGN_JOINT
}
