package io.huiyin.language;

import io.huiyin.kernel.Coded;

/** A sign of danger in a text: of what kind, where, and the words as the patient wrote them. */
public record Danger(Kind kind, int start, int end, String word) {

    /** What the danger is about. */
    public enum Kind implements Coded {
        HARM,
        DEATH,
        MISDIAGNOSIS,
        WRONG_DRUG,
        FALL,
        VIOLENCE,
        SELF_HARM,
        DISPUTE,
        MISCONDUCT
    }
}
