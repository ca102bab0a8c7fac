package io.huiyin.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One member of staff who may sign in. Unique within the hospital. */
public record StaffId(@JsonValue UUID value) {

    public static StaffId of(String text) {
        return new StaffId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
