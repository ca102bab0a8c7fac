package io.huiyin.intake;

import com.fasterxml.jackson.annotation.JsonValue;
import io.huiyin.kernel.Ids;
import java.util.UUID;

/** A picture that belongs to a feedback, or was sent and waits for its words. */
public record AttachmentId(@JsonValue UUID value) {

    public static AttachmentId of(String text) {
        return new AttachmentId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
