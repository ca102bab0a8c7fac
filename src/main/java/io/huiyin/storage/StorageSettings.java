package io.huiyin.storage;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the rows live.
 *
 * @param folder what belongs to this installation: embedded database, keys, sign-ins of the demo hospital
 * @param url JDBC address of the hospital's own PostgreSQL; empty for the embedded one
 * @param connections how many connections one instance holds at most
 * @param startLimit how long the embedded PostgreSQL may take to start, also after a crash
 */
@Validated
@ConfigurationProperties("huiyin.storage")
public record StorageSettings(
        @DefaultValue("data") Path folder,
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("16") @Min(4) @Max(500) int connections,
        @DefaultValue("60s") Duration startLimit) {

    boolean embedded() {
        return url == null || url.isBlank();
    }
}
