package io.huiyin.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** An enum whose lower-case name is its code in the interface and in the database. */
public interface Coded {

    String name();

    @JsonValue
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant with this code, or nothing if there is none. */
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return Optional.ofNullable(type.cast(Codes.OF.get(type).get(code)));
    }

    /** The constant with this code; a row or file that holds another one is broken. */
    static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        return find(type, code)
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no code " + code));
    }
}
