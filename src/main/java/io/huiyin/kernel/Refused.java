package io.huiyin.kernel;

import java.util.List;

/**
 * A "no" that the user can do something about. The code is stable and names its text in the {@code refusals} bundles
 * (zh and en) of the module that says it; {@code web} turns it into an answer (RFC 9457).
 */
public final class Refused extends RuntimeException {

    /** What sort of "no" it is, which decides the status of the answer. */
    public enum Kind {
        RULE,
        FORBIDDEN,
        NOT_FOUND,
        LOST_RACE,
        TOO_MANY,
        TOO_LARGE,
        UNSUPPORTED,
        UNAUTHENTICATED,
        LOCKED,
        OVERLOADED
    }

    /** One thing wrong with one field of what was sent; the code names the text as well. */
    public record Field(String field, String code) {}

    private final Kind kind;
    private final String code;
    private final List<Object> arguments;
    private final List<Field> fields;

    private Refused(Kind kind, String code, List<Object> arguments, List<Field> fields) {
        super(code);
        this.kind = kind;
        this.code = code;
        this.arguments = arguments;
        this.fields = List.copyOf(fields);
    }

    /** A rule of the field says no; arguments fill {0}, {1} … of its text. */
    public Refused(String code, Object... arguments) {
        this(Kind.RULE, code, List.of(arguments), List.of());
    }

    public static Refused of(Kind kind, String code, Object... arguments) {
        return new Refused(kind, code, List.of(arguments), List.of());
    }

    /** What was sent cannot be used; every field that is wrong is named at once. */
    public static Refused fields(List<Field> fields) {
        return new Refused(Kind.RULE, "invalid", List.of(), fields);
    }

    public static Refused field(String field, String code) {
        return fields(List.of(new Field(field, code)));
    }

    /** Also the answer to somebody who may not know that it exists. */
    public static Refused notFound() {
        return of(Kind.NOT_FOUND, "not_found");
    }

    public static Refused forbidden() {
        return of(Kind.FORBIDDEN, "forbidden");
    }

    /** Somebody else was faster; read again and decide again. */
    public static Refused changed() {
        return of(Kind.LOST_RACE, "changed");
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }

    public List<Field> fields() {
        return fields;
    }
}
