package io.huiyin.orders.sheet;

import io.huiyin.kernel.Refused;
import java.util.Arrays;
import java.util.List;

/** Reads a file by what it is, not by its name: a workbook (xlsx) or separated text in whatever encoding. */
public final class Tables {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Tables() {}

    /** Refuses what is no table, too large, or made to explode. */
    public static Table read(byte[] file) {
        if (starts(file, OLD_EXCEL)) {
            throw Refused.of(Refused.Kind.UNSUPPORTED, "order.file.xls");
        }
        List<Table.Line> lines = starts(file, ZIP) ? Workbook.lines(file) : SeparatedText.lines(file);
        List<Table.Line> filled = lines.stream().filter(line -> !line.blank()).toList();
        if (filled.isEmpty()) {
            throw Refused.field("file", "order.file.empty");
        }
        return new Table(filled);
    }

    static Refused tooLarge() {
        return Refused.of(Refused.Kind.TOO_LARGE, "order.file.large", Table.MOST_LINES);
    }

    static Refused unreadable() {
        return Refused.field("file", "order.file.unreadable");
    }

    private static boolean starts(byte[] file, byte[] sign) {
        return file.length >= sign.length && Arrays.equals(file, 0, sign.length, sign, 0, sign.length);
    }
}
