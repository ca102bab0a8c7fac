package io.huiyin.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list that is paged by key: the items and the cursor of the next page, if there is one. */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * Cuts a page out of rows of which one more than {@code limit} was asked for.
     *
     * @param key the sort key of a row, as the parts its cursor is made of
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, List<String>> key) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, cursor(key.apply(items.getLast())));
    }

    /** A page that may be short though more follows, because only a part of the rows that were looked through is shown. */
    public static <T> Page<T> endingAt(List<T> items, List<String> lastLookedAt) {
        return new Page<>(items, cursor(lastLookedAt));
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }

    private static String cursor(List<String> parts) {
        byte[] bytes = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The parts of a cursor that a client sent back; refuses one that we did not make. */
    public static List<String> parts(String cursor, int count) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split("\n", -1));
            if (parts.size() == count) {
                return parts;
            }
        } catch (IllegalArgumentException e) {
            throw Refused.field("cursor", "cursor.unknown");
        }
        throw Refused.field("cursor", "cursor.unknown");
    }
}
