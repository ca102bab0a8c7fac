package io.huiyin.cases;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The ledger for people: who took it out and when stands above it, headings stay in sight, times are times. Texts are
 * written in place and as texts, so none of them is a formula and none stays in memory.
 */
final class ExcelFile implements LedgerFile {

    /** What a sheet holds, less some lines above. */
    static final int MOST = 1_048_000;

    private static final String TIME = "yyyy-mm-dd hh:mm";
    private static final int WIDE = 40;
    private static final int NARROW = 16;
    private static final int HEADING = 1;

    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    ExcelFile(OutputStream stream, String title) {
        this.book = new Workbook(stream, "Huiyin", "1.0");
        this.sheet = book.newWorksheet(title);
    }

    @Override
    public void begin(String mark, List<String> headings) {
        sheet.inlineString(0, 0, mark);
        sheet.style(0, 0).italic().fontColor("4A5F5D").set();
        for (int column = 0; column < headings.size(); column++) {
            sheet.inlineString(HEADING, column, headings.get(column));
            sheet.style(HEADING, column).bold().fillColor("DFE6E4").set();
            sheet.width(column, column == LedgerCells.CAUSE || column == LedgerCells.ACTION ? WIDE : NARROW);
        }
        sheet.freezePane(1, HEADING + 1);
        sheet.repeatRows(HEADING);
        sheet.footer(mark, org.dhatim.fastexcel.Position.LEFT);
        row = HEADING + 1;
    }

    @Override
    public void line(List<? extends @Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {}
                case Number number -> sheet.value(row, column, number);
                case LocalDateTime time -> {
                    sheet.value(row, column, time);
                    sheet.style(row, column).format(TIME).set();
                }
                case Object text -> sheet.inlineString(row, column, text.toString());
            }
        }
        row++;
    }

    @Override
    public void flush() throws IOException {
        sheet.flush();
    }

    @Override
    public void end() throws IOException {
        book.finish();
    }
}
