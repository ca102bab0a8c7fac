package io.huiyin.records;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.huiyin.kernel.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Makes a PDF of a page, A4, with the signs it needs inside: it reads the same on every machine and in twenty years. */
@Component
class Paper {

    private static final String FONT = "records/NotoSansSC.ttf";
    private static final String LOOK = read("records/paper.css");
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 20;

    private final Semaphore presses = new Semaphore(AT_ONCE);

    Paper() {
        quietBelow(Level.WARNING);
    }

    /**
     * Prints it.
     *
     * @param foot stands at the foot of every page, beside the page's number
     */
    byte[] print(String title, String foot, Locale locale, Markup content) {
        String html = "<html lang=\"%s\"><head><title>%s</title><style>%s</style></head><body>%s%s</body></html>"
                .formatted(
                        locale.getLanguage(),
                        new Markup().words(title).page(),
                        LOOK,
                        new Markup().text("div", "foot", foot).page(),
                        content.page());
        if (!taken()) {
            throw Refused.of(Refused.Kind.OVERLOADED, "dossier.busy");
        }
        try {
            return render(html);
        } catch (IOException e) {
            throw new UncheckedIOException("a page cannot be printed", e);
        } finally {
            presses.release();
        }
    }

    private static byte[] render(String html) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PdfRendererBuilder press = new PdfRendererBuilder();
        press.useFont(Paper::font, "Noto Sans SC", 400, FontStyle.NORMAL, true);
        press.useExternalResourceAccessControl(
                (address, type) -> address != null && address.startsWith("data:image/jpeg;base64,"),
                com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        press.withHtmlContent(html, null);
        press.withProducer("Huiyin");
        press.toStream(file);
        press.run();
        return file.toByteArray();
    }

    /** The library sets the level of each of its loggers itself, so that a level of their parent says nothing to them. */
    private static void quietBelow(Level level) {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, level));
    }

    private boolean taken() {
        try {
            return presses.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static InputStream font() {
        try {
            return new ClassPathResource(FONT).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
