package io.huiyin.web;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** What every answer tells the browser: load nothing from elsewhere, let nobody frame us, keep no answer of the API. */
final class SecurityHeaders {

    private static final String POLICY = "default-src 'self'; img-src 'self' data: blob:; "
            + "style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; "
            + "form-action 'self'";
    private static final String PERMISSIONS =
            "camera=(self), microphone=(self), geolocation=(), payment=(), usb=(), interest-cohort=()";

    private SecurityHeaders() {}

    /** HSTS is written only over https; a cache rule that an answer gives itself stands. */
    static List<HeaderWriter> writers() {
        return List.of(
                new StaticHeadersWriter("Content-Security-Policy", POLICY),
                new StaticHeadersWriter("X-Content-Type-Options", "nosniff"),
                new StaticHeadersWriter("X-Frame-Options", "DENY"),
                new StaticHeadersWriter("Referrer-Policy", "same-origin"),
                new StaticHeadersWriter("Permissions-Policy", PERMISSIONS),
                new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"),
                new HstsHeaderWriter(),
                new DelegatingRequestMatcherHeaderWriter(
                        PathPatternRequestMatcher.pathPattern("/api/**"), new CacheControlHeadersWriter()),
                SecurityHeaders::entryPages);
    }

    /** The entry pages name the hashed assets, so they are asked for anew each time. */
    private static void entryPages(
            jakarta.servlet.http.HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response) {
        String type = response.getContentType();
        if (type != null && type.startsWith("text/html") && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
    }
}
