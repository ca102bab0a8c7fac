package io.huiyin.patients;

/** Hides what names a person. */
public final class Masking {

    private Masking() {}

    public static String name(String name) {
        return "*";
    }

    public static String phone(String phone) {
        return "****";
    }

    public static String text(String text) {
        return text;
    }
}
