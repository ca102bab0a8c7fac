package io.huiyin.intake.web;

import io.huiyin.intake.Words;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads the fields of a JSON object one by one and remembers what is wrong with each, so that everything wrong is named
 * at once. A field that is null, or blank, was not given.
 */
final class Form {

    private static final Instant EARLIEST = Instant.parse("1950-01-01T00:00:00Z");

    private final JsonNode root;
    private final String path;
    private final List<Refused.Field> wrong;

    Form(JsonNode root) {
        this(root, "", new ArrayList<>());
    }

    private Form(JsonNode root, String path, List<Refused.Field> wrong) {
        this.root = root;
        this.path = path;
        this.wrong = wrong;
    }

    /** Only one problem is told of a field: the first. */
    void wrong(String field, String code) {
        String name = path + field;
        if (wrong.stream().noneMatch(problem -> problem.field().equals(name))) {
            wrong.add(new Refused.Field(name, code));
        }
    }

    void done() {
        if (!wrong.isEmpty()) {
            throw Refused.fields(wrong);
        }
    }

    /** Cleaned words of at most so many code points. */
    @Nullable
    String words(String field, int most, String tooLong) {
        JsonNode value = given(field);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            wrong(field, "feedback.type");
            return null;
        }
        String words = Words.clean(value.stringValue());
        if (Words.broken(words)) {
            wrong(field, "feedback.broken");
            return null;
        }
        if (Words.length(words) > most) {
            wrong(field, tooLong);
            return null;
        }
        return Words.blank(words) ? null : words;
    }

    @Nullable
    String words(String field, int most) {
        return words(field, most, "feedback.too_long");
    }

    /** One of the codes of an enumeration. */
    <E extends Enum<E> & Coded> @Nullable E choice(Class<E> type, String field) {
        String code = words(field, 40, "feedback.choice");
        if (code == null) {
            return null;
        }
        E choice = Coded.find(type, code).orElse(null);
        if (choice == null) {
            wrong(field, "feedback.choice");
        }
        return choice;
    }

    @Nullable
    Integer number(String field, int least, int most, String outside) {
        JsonNode value = given(field);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            wrong(field, "feedback.type");
            return null;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > most) {
            wrong(field, outside);
            return null;
        }
        return value.intValue();
    }

    /** A moment with its zone, neither later than {@code now} nor before anybody's memory. */
    @Nullable
    Instant past(String field, Instant now) {
        String text = words(field, 40, "feedback.time.format");
        if (text == null) {
            return null;
        }
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant();
            if (moment.isAfter(now)) {
                wrong(field, "feedback.time.future");
            } else if (moment.isBefore(EARLIEST)) {
                wrong(field, "feedback.time.early");
            }
            return moment;
        } catch (DateTimeException e) {
            wrong(field, "feedback.time.format");
            return null;
        }
    }

    List<String> list(String field, int most, String tooMany) {
        JsonNode value = given(field);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || value.values().stream().anyMatch(item -> !item.isString())) {
            wrong(field, "feedback.type");
            return List.of();
        }
        if (value.size() > most) {
            wrong(field, tooMany);
            return List.of();
        }
        return value.values().stream().map(JsonNode::stringValue).toList();
    }

    /** The object in a field; of none, an empty one. */
    Form part(String field) {
        JsonNode value = given(field);
        if (value != null && !value.isObject()) {
            wrong(field, "feedback.type");
            value = null;
        }
        JsonNode part = value == null ? JsonNodeFactory.instance.objectNode() : value;
        return new Form(part, path + field + ".", wrong);
    }

    private @Nullable JsonNode given(String field) {
        JsonNode value = root.get(field);
        return value == null || value.isNull() ? null : value;
    }
}
