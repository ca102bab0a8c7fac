package io.huiyin.cases;

import io.huiyin.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Words that people type into the fields of a case. */
final class Words {

    static final int MAX = 5000;

    private Words() {}

    /** Refuses an empty or endless field by its name. */
    static String required(String field, @Nullable String typed) {
        String text = optional(field, typed);
        if (text == null) {
            throw Refused.field(field, "case.field.empty");
        }
        return text;
    }

    static @Nullable String optional(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip();
        if (text.length() > MAX) {
            throw Refused.field(field, "case.field.too_long");
        }
        return text.replace("\u0000", "");
    }
}
