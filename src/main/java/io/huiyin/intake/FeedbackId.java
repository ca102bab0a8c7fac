package io.huiyin.intake;

import com.fasterxml.jackson.annotation.JsonValue;
import io.huiyin.kernel.Ids;
import java.util.UUID;

/** One piece of feedback. Unique within the hospital. */
public record FeedbackId(@JsonValue UUID value) {

    public static FeedbackId of(String text) {
        return new FeedbackId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
