package io.huiyin.intake;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file to be handed out, always with the same careful headers and under a name of ours. A picture is a JPEG that we
 * drew and may be shown; a document came from a stranger and is only ever saved by whoever asks for it.
 */
public record SentFile(AttachmentId id, FileKind kind, byte[] content) {

    public ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok()
                .contentType(type())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(content);
    }

    private MediaType type() {
        return switch (kind) {
            case PICTURE -> MediaType.IMAGE_JPEG;
            case PDF -> MediaType.APPLICATION_PDF;
        };
    }

    private String disposition() {
        return switch (kind) {
            case PICTURE -> "inline; filename=\"" + id + ".jpg\"";
            case PDF -> "attachment; filename=\"" + id + ".pdf\"";
        };
    }
}
