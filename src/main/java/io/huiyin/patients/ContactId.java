package io.huiyin.patients;

import com.fasterxml.jackson.annotation.JsonValue;
import io.huiyin.kernel.Ids;
import java.util.UUID;

/** The name and phone somebody left with us. Unique within the hospital. */
public record ContactId(@JsonValue UUID value) {

    public static ContactId of(String text) {
        return new ContactId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
