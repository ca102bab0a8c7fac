package io.huiyin.cases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Small tables that come with the product: a heading, then cells between commas; lines with # are remarks. */
final class Lines {

    private Lines() {}

    static List<List<String>> of(String resource, int width) {
        try (InputStream in = Objects.requireNonNull(Lines.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> cells(line, width))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line, int width) {
        List<String> cells = List.of(line.strip().split(",", -1));
        if (cells.size() != width) {
            throw new IllegalStateException("not " + width + " cells: " + line);
        }
        return cells;
    }
}
