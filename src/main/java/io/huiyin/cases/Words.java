package io.huiyin.cases;

import io.huiyin.kernel.TypedText;
import org.jspecify.annotations.Nullable;

/** Words that people type into the fields of a case. */
final class Words {

    static final int MAX = 5000;

    private static final TypedText TEXT = new TypedText(MAX, "case.field.too_long");

    private Words() {}

    /** Refuses an empty or endless field by its name. */
    static String required(String field, @Nullable String typed) {
        return TEXT.required(field, typed, "case.field.empty");
    }

    static @Nullable String optional(String field, @Nullable String typed) {
        return TEXT.optional(field, typed);
    }
}
