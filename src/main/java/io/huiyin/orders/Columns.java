package io.huiyin.orders;

import io.huiyin.orders.sheet.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which column of a table is what: the headings with the rows below them, and a guess. Above the headings many tables
 * have a title; the first row in which at least two columns are known is the row of headings.
 */
record Columns(List<String> headings, List<Table.Line> rows, Map<Heading, Integer> guess) {

    private static final int FIRST_ROWS = 10;
    private static final int ENOUGH = 2;

    static Columns of(Table table) {
        List<Table.Line> lines = table.lines();
        for (int row = 0; row < Math.min(FIRST_ROWS, lines.size()); row++) {
            Map<Heading, Integer> guess = guess(lines.get(row).cells());
            if (guess.size() >= ENOUGH) {
                return new Columns(lines.get(row).cells(), lines.subList(row + 1, lines.size()), guess);
            }
        }
        return new Columns(lines.getFirst().cells(), lines.subList(1, lines.size()), Map.of());
    }

    /** By what a table of this kind is known again. */
    String key() {
        return headings.stream().map(String::strip).collect(Collectors.joining("|"));
    }

    private record Fit(Heading heading, int column, int strength) {}

    /** The clearest name takes its column first; no column is two things. */
    private static Map<Heading, Integer> guess(List<String> headings) {
        List<Fit> fits = new ArrayList<>();
        for (Heading heading : Heading.values()) {
            IntStream.range(0, headings.size())
                    .mapToObj(column -> new Fit(heading, column, heading.fits(headings.get(column))))
                    .filter(fit -> fit.strength() > 0)
                    .forEach(fits::add);
        }
        fits.sort((a, b) -> Integer.compare(b.strength(), a.strength()));
        Map<Heading, Integer> guess = new EnumMap<>(Heading.class);
        Set<Integer> taken = new HashSet<>();
        for (Fit fit : fits) {
            if (!guess.containsKey(fit.heading()) && taken.add(fit.column())) {
                guess.put(fit.heading(), fit.column());
            }
        }
        return guess;
    }
}
