package io.huiyin.outreach;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How the house reaches people. */
@Validated
@ConfigurationProperties("huiyin.outreach")
record OutreachSettings(
        @DefaultValue @Valid Quiet quiet,
        @DefaultValue @Valid Retry retry,
        @DefaultValue @Valid Mail mail,
        @DefaultValue @Valid Robots robots) {

    /** The hospital's clock, {@code HH:mm}. */
    record Quiet(
            @DefaultValue("20:00") String from,
            @DefaultValue("08:00") String until) {}

    /**
     * Patience with a carrier.
     *
     * @param lease after this long a letter whose sender died is tried again
     */
    record Retry(
            @DefaultValue("10") @Min(1) @Max(100) int attempts,
            @DefaultValue("30s") Duration first,
            @DefaultValue("1h") Duration longest,
            @DefaultValue("90s") @DurationMin(seconds = 75) Duration lease) {}

    /** How the connection to the mail server is protected. */
    enum Tls {
        NONE,
        STARTTLS,
        TLS
    }

    /**
     * The hospital's mail server, the only machine this module talks to.
     *
     * @param host empty for no e-mail
     * @param user empty for a server that asks for no sign-in
     * @param from the address letters come from; needed with a host
     */
    record Mail(
            @Nullable String host,
            @DefaultValue("587") @Min(1) @Max(65535) int port,
            @Nullable String user,
            @Nullable String password,
            @Nullable String from,
            @DefaultValue("starttls") Tls tls,
            @DefaultValue("10s") Duration connectTimeout,
            @DefaultValue("30s") Duration timeout) {

        boolean isSetUp() {
            return host != null && !host.isBlank();
        }
    }

    /**
     * Group robots.
     *
     * @param relays machines inside the hospital that pass messages on to the providers, as {@code https://host:port};
     *     a robot may be spoken to there as well as at its provider, and nowhere else
     */
    record Robots(@DefaultValue List<URI> relays) {}
}
