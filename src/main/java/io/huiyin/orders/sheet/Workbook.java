package io.huiyin.orders.sheet;

import io.huiyin.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of a workbook as a stream, after having weighed what is inside the zip. */
final class Workbook {

    private static final long HEAVIEST = 64L * 1024 * 1024;
    private static final int MOST_PARTS = 500;

    /** In the name of a part that programs leave out if they write no formats; then every number is a plain number. */
    private static final String STYLES = "styles";

    /** ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are those of Chinese Excel. */
    private static final Set<Integer> DATES = Stream.of(
                    IntStream.rangeClosed(14, 22),
                    IntStream.rangeClosed(27, 36),
                    IntStream.rangeClosed(45, 47),
                    IntStream.rangeClosed(50, 58))
            .flatMap(IntStream::boxed)
            .collect(Collectors.toSet());

    private Workbook() {}

    static List<Table.Line> lines(byte[] file) {
        try {
            boolean styled = weigh(file).stream().anyMatch(part -> part.contains(STYLES));
            try (ReadableWorkbook book =
                            new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(styled, true));
                    Stream<Row> rows = book.getFirstSheet().openStream()) {
                return lines(rows.iterator());
            }
        } catch (Refused e) {
            throw e;
        } catch (IOException | RuntimeException e) { // the parser answers broken files with any of these
            throw Tables.unreadable();
        }
    }

    /**
     * A few kilobytes can hold gigabytes; nothing is parsed before everything has been counted.
     *
     * @return the names of the parts, in lower case
     */
    private static List<String> weigh(byte[] file) throws IOException {
        long weight = 0;
        List<String> parts = new ArrayList<>();
        byte[] some = new byte[64 * 1024];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.add(part.getName().toLowerCase(Locale.ROOT));
                if (parts.size() > MOST_PARTS) {
                    throw Tables.tooLarge();
                }
                for (int read = zip.read(some); read >= 0; read = zip.read(some)) {
                    weight += read;
                    if (weight > HEAVIEST) {
                        throw Tables.tooLarge();
                    }
                }
            }
        }
        return parts;
    }

    private static List<Table.Line> lines(Iterator<Row> rows) {
        List<Table.Line> lines = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            if (lines.size() >= Table.MOST_LINES) {
                throw Tables.tooLarge();
            }
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < Math.min(row.getCellCount(), Table.MOST_CELLS); column++) {
                cells.add(text(row.getCell(column)));
            }
            lines.add(new Table.Line(row.getRowNum(), cells));
        }
        return lines;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell.getDataFormatId(), cell.getDataFormatString())
                    ? cell.asDate().toString()
                    : plain(cell.asNumber());
        }
        String text = cell.getText();
        if (text.length() > Table.LONGEST_CELL) {
            throw Tables.tooLarge();
        }
        return text.strip();
    }

    /** A telephone number is a number to a spreadsheet, and must not become 1.38E10. */
    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (id != null && DATES.contains(id)) {
            return true;
        }
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "")
                        .toLowerCase(Locale.ROOT)
                        .matches(".*[ymdh年月日].*")
                && !"general".equalsIgnoreCase(format);
    }
}
