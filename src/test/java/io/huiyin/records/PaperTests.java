package io.huiyin.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.util.XRLog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class PaperTests {

    @Test
    void aPageIsPrintedWithoutAWordInTheLog() {
        Paper paper = new Paper();
        Heard heard = new Heard();
        List<Logger> loggers =
                XRLog.listRegisteredLoggers().stream().map(Logger::getLogger).toList();
        loggers.forEach(logger -> logger.addHandler(heard));

        byte[] pdf = paper.print("档案", "第一页", Locale.CHINESE, new Markup().text("h1", "档案"));

        loggers.forEach(logger -> logger.removeHandler(heard));
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(loggers).isNotEmpty();
        assertThat(heard.said).isEmpty();
    }

    private static final class Heard extends Handler {

        private final List<String> said = new ArrayList<>();

        @Override
        public void publish(LogRecord words) {
            said.add(words.getLoggerName() + " " + words.getLevel() + " " + words.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
