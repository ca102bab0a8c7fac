package io.huiyin.testing;

import io.huiyin.kernel.Refused;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What somebody is told who may not do it, or not now. */
public final class Refusals {

    private Refusals() {}

    /** The code of the refusal; whatever is not refused fails the test. */
    public static String of(ThrowingCallable verb) {
        Refused refused = Assertions.catchThrowableOfType(Refused.class, verb);
        Assertions.assertThat(refused).as("refused").isNotNull();
        return refused.code();
    }
}
