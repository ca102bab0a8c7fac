package io.huiyin.cases;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The ledger for other programs: headings and lines, nothing else. */
final class CsvFile implements LedgerFile {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Writer file;

    CsvFile(OutputStream stream) {
        this.file = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    }

    @Override
    public void begin(String mark, List<String> headings) throws IOException {
        file.write(Csv.BYTE_ORDER_MARK);
        file.write(Csv.line(headings));
    }

    @Override
    public void line(List<? extends @Nullable Object> cells) throws IOException {
        List<@Nullable Object> texts = new ArrayList<>(cells.size());
        for (Object cell : cells) {
            texts.add(cell instanceof LocalDateTime time ? MINUTE.format(time) : cell);
        }
        file.write(Csv.line(texts));
    }

    @Override
    public void flush() throws IOException {
        file.flush();
    }

    @Override
    public void end() throws IOException {
        file.flush();
    }
}
