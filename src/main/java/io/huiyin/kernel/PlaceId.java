package io.huiyin.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A spot in the hospital that carries a QR code. Unique within the hospital. */
public record PlaceId(@JsonValue UUID value) {

    public static PlaceId of(String text) {
        return new PlaceId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
