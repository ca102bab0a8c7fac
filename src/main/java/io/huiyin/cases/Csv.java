package io.huiyin.cases;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of a table that spreadsheets open as they are, and only as text: no cell is ever a formula. */
public final class Csv {

    /** Tells spreadsheets that it is UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠|%";

    private Csv() {}

    public static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (value instanceof Number) {
            return text;
        }
        String visible = text.stripLeading();
        boolean formula = !text.isEmpty()
                && (FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0
                        || (!visible.isEmpty() && FORMULA_SIGNS.indexOf(visible.charAt(0)) >= 0));
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
