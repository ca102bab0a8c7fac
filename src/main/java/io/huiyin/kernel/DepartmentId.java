package io.huiyin.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A department of a hospital. Unique within the hospital. */
public record DepartmentId(@JsonValue UUID value) {

    public static DepartmentId of(String text) {
        return new DepartmentId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
