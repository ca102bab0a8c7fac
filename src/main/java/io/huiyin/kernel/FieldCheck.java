package io.huiyin.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with what was filled in, so that it is said at once. */
public final class FieldCheck {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{1,39}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{2,23}");

    private final List<Refused.Field> wrong = new ArrayList<>();

    /** Must say something. */
    public void text(String field, @Nullable String value, int max) {
        if (value == null || value.isBlank()) {
            wrong(field, "field.required");
        } else {
            optional(field, value, max);
        }
    }

    public void optional(String field, @Nullable String value, int max) {
        if (value != null && value.length() > max) {
            wrong(field, "field.too_long");
        }
    }

    /** What stands in an address or a QR code: letters, digits, hyphen. */
    public void code(String field, @Nullable String value, int max) {
        text(field, value, max);
        if (value != null && !value.isBlank() && !CODE.matcher(value.strip()).matches()) {
            wrong(field, "field.code");
        }
    }

    /** A sign-in name: what can be typed on every keyboard. */
    public void username(String field, @Nullable String value) {
        text(field, value, 40);
        if (value != null
                && !value.isBlank()
                && !USERNAME.matcher(value.strip()).matches()) {
            wrong(field, "field.username");
        }
    }

    public void email(String field, @Nullable String value) {
        optional(field, value, 200);
        if (value != null && !value.isBlank() && !EMAIL.matcher(value.strip()).matches()) {
            wrong(field, "field.email");
        }
    }

    public void phone(String field, @Nullable String value) {
        if (value != null && !value.isBlank() && !PHONE.matcher(value.strip()).matches()) {
            wrong(field, "field.phone");
        }
    }

    public <E extends Enum<E> & Coded> @Nullable E choice(String field, Class<E> type, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        E found = Coded.find(type, code).orElse(null);
        if (found == null) {
            wrong(field, "field.choice");
        }
        return found;
    }

    public void required(String field, @Nullable Object value) {
        if (value == null) {
            wrong(field, "field.required");
        }
    }

    /** An identifier that names nothing in this form is wrong where it stands. */
    @Nullable
    public UUID id(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            wrong(field, "field.unknown");
            return null;
        }
    }

    /** What was typed, without blanks around it; nothing is the empty text. */
    public static String said(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** The same, but nothing stays nothing. */
    public static @Nullable String saidOrNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    public void wrong(String field, String code) {
        boolean said = wrong.stream().anyMatch(other -> other.field().equals(field));
        if (!said) {
            wrong.add(new Refused.Field(field, code));
        }
    }

    public void done() {
        if (!wrong.isEmpty()) {
            throw Refused.fields(wrong);
        }
    }
}
