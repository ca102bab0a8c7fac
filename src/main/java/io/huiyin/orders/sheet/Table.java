package io.huiyin.orders.sheet;

import java.util.List;

/** A table as text, row by row; what is a date in a workbook is written {@code 2026-03-04T16:10:00}. */
public record Table(List<Line> lines) {

    public static final int MOST_LINES = 3_000;
    public static final int MOST_CELLS = 100;
    public static final int LONGEST_CELL = 20_000;

    public Table {
        lines = List.copyOf(lines);
    }

    /** One row under the number it has in the file; blank cells are empty texts. */
    public record Line(int number, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }

        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
