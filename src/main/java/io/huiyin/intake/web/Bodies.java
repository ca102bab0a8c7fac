package io.huiyin.intake.web;

import io.huiyin.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON object of sane size; a larger one is refused after that size, whatever its header says. */
@Component
final class Bodies {

    /** 5,000 emoji written as escapes are 60 kB. */
    private static final int MOST = 128 * 1024;

    private final JsonMapper json;

    Bodies(JsonMapper json) {
        this.json = json;
    }

    JsonNode read(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getContentLengthLong() > MOST
                ? new byte[MOST + 1]
                : request.getInputStream().readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw Refused.of(Refused.Kind.TOO_LARGE, "intake.too_large");
        }
        try {
            JsonNode root = json.readTree(bytes);
            if (root.isObject()) {
                return root;
            }
        } catch (JacksonException e) {
            throw unreadable(request, e);
        }
        throw unreadable(request, null);
    }

    private static HttpMessageNotReadableException unreadable(HttpServletRequest request, @Nullable Throwable why) {
        return new HttpMessageNotReadableException("no JSON object", why, new ServletServerHttpRequest(request));
    }
}
