package io.huiyin.orders.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads comma, semicolon or tab separated text (RFC 4180, with line breaks in quotes). UTF-8 and UTF-16 say what they
 * are; what is no UTF-8 is the encoding of Chinese Windows (GB 18030, which holds GBK).
 */
final class SeparatedText {

    private static final Logger log = LoggerFactory.getLogger(SeparatedText.class);
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private SeparatedText(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    static List<Table.Line> lines(byte[] file) {
        SeparatedText reader = new SeparatedText(decoded(file));
        List<Table.Line> lines = new ArrayList<>();
        while (reader.at < reader.text.length()) {
            if (lines.size() >= Table.MOST_LINES) {
                throw Tables.tooLarge();
            }
            lines.add(reader.next());
        }
        return lines;
    }

    private static String decoded(byte[] file) {
        for (Charset charset : List.of(mark(file), CHINESE)) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(file))
                        .toString();
                if (text.indexOf('\0') >= 0) {
                    throw Tables.unreadable();
                }
                return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                log.debug("a table is not in {}", charset);
            }
        }
        throw Tables.unreadable();
    }

    private static Charset mark(byte[] file) {
        boolean little = file.length >= 2 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE;
        boolean big = file.length >= 2 && file[0] == (byte) 0xFE && file[1] == (byte) 0xFF;
        return little || big ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /** The one that stands most often in the first line. */
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char best = ',';
        for (char each : new char[] {';', '\t'}) {
            if (count(first, each) > count(first, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(each -> each == sign).count();
    }

    private Table.Line next() {
        int number = line;
        List<String> cells = new ArrayList<>();
        boolean more = true;
        while (more) {
            String cell = at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
            if (cell.length() > Table.LONGEST_CELL || cells.size() >= Table.MOST_CELLS) {
                throw Tables.tooLarge();
            }
            cells.add(cell.strip());
            more = at < text.length() && text.charAt(at) == separator;
            if (more) {
                at++;
            }
        }
        endLine();
        return new Table.Line(number, cells);
    }

    private String plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && !isBreak(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** What stands between the closing quote and the separator belongs to the cell, as spreadsheets read it. */
    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char sign = text.charAt(at++);
            if (sign == '"') {
                if (at >= text.length() || text.charAt(at) != '"') {
                    return cell.append(plain()).toString();
                }
                at++;
            } else if (sign == '\n') {
                line++;
            }
            cell.append(sign);
        }
        return cell.toString();
    }

    private void endLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
    }

    private static boolean isBreak(char sign) {
        return sign == '\n' || sign == '\r';
    }
}
