package io.huiyin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTests {

    private static final String WHOLE = "%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF\n";

    private final Documents documents = new Documents(1, 100);

    @Test
    void aDocumentIsKnownByItsFirstBytesAndKeptAsItCame() throws IOException {
        InputStream file = file(WHOLE);
        assertThat(Documents.begins(file)).isTrue();
        assertThat(new String(documents.read(file), StandardCharsets.US_ASCII)).isEqualTo(WHOLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PDF", "<html>%PDF-1.7", "\uFEFF%PDF-1.7", " %PDF-1.7", "PK\u0003\u0004"})
    void whatBeginsOtherwiseIsNone(String sent) throws IOException {
        assertThat(Documents.begins(file(sent))).isFalse();
    }

    @Test
    void whatBrokeOffOrIsTooLargeIsRefusedAndLeavesItsSeat() throws IOException {
        assertThatThrownBy(() -> documents.read(file("%PDF-1.7\n1 0 obj"))).hasMessage("attachment.torn");
        assertThatThrownBy(() -> documents.read(file(WHOLE + "x".repeat(100)))).hasMessage("attachment.size");
        assertThat(documents.read(file(WHOLE))).hasSize(WHOLE.length());
    }

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
