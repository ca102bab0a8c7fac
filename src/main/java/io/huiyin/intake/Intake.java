package io.huiyin.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in what patients say: nothing is acknowledged before it is durable, nothing is taken twice. */
@Component
public class Intake {

    Intake() {}

    /** Comes back when the words are durable. Joins no transaction of the caller. */
    public Receipt receive(Submission submission) {
        throw new UnsupportedOperationException();
    }

    /** The patient adds words; with a key the same words again are the same addition again. */
    public Addition add(Feedback feedback, String text, @Nullable UUID key) {
        throw new UnsupportedOperationException();
    }
}
