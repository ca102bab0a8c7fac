package io.huiyin.vault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys are.
 *
 * @param keys the key file; empty for {@code keys.json} in the folder of the installation. Several instances on one
 *     database need the same file.
 */
@ConfigurationProperties("huiyin.vault")
public record VaultSettings(@Nullable Path keys) {}
