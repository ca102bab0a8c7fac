package io.huiyin.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A text that a person types into one field, checked when it is used: {@link FieldCheck} collects what is wrong with a
 * whole form. What is taken has no blanks around it and none of the signs that no database keeps.
 *
 * @param longest in characters, without the blanks around it
 * @param tooLong the code of the refusal of a longer one
 */
public record TypedText(int longest, String tooLong) {

    private static final String NUL = "\u0000";

    /** Refuses a longer one as every form does. */
    public static TypedText upTo(int longest) {
        return new TypedText(longest, "field.too_long");
    }

    /** Must say something. */
    public String required(String field, @Nullable String typed) {
        return required(field, typed, "field.required");
    }

    /** The same, where the field has words of its own for saying nothing. */
    public String required(String field, @Nullable String typed, String missing) {
        String text = optional(field, typed);
        if (text == null) {
            throw Refused.field(field, missing);
        }
        return text;
    }

    /** Null if nothing is said. */
    public @Nullable String optional(String field, @Nullable String typed) {
        String text = typed == null ? "" : typed.replace(NUL, "").strip();
        if (text.length() > longest) {
            throw Refused.field(field, tooLong);
        }
        return text.isEmpty() ? null : text;
    }
}
