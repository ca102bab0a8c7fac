package io.huiyin.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of words kept as a resource: one row a line, cells separated by blanks, the first being a code; {@code _}
 * stands for a blank inside any other cell, {@code #} starts a remark.
 */
public final class WordFile {

    private WordFile() {}

    /** The rows of the resource at this absolute path of the class path.
     *
     * @throws IllegalStateException if the jar does not contain it */
    public static List<List<String>> rows(String resource) {
        InputStream stream = WordFile.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("the word list " + resource + " is missing");
        }
        List<List<String>> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int remark = line.indexOf('#');
                String words = (remark < 0 ? line : line.substring(0, remark)).strip();
                if (!words.isEmpty()) {
                    rows.add(cells(words));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(rows);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\\s+", -1)) {
            cells.add(cells.isEmpty() ? cell : cell.replace('_', ' '));
        }
        return List.copyOf(cells);
    }
}
