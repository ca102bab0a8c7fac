package io.huiyin.orders;

import com.fasterxml.jackson.annotation.JsonValue;
import io.huiyin.kernel.Ids;
import java.util.UUID;

/** An order from outside. Unique within the hospital. */
public record OrderId(@JsonValue UUID value) {

    public static OrderId of(String text) {
        return new OrderId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
