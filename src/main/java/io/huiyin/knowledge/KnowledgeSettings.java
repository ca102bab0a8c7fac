package io.huiyin.knowledge;

import io.huiyin.intake.Rate;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How fast answers are given.
 *
 * @param asking questions from one address (of IPv6 the first 64 bits); a whole building may share one
 */
@Validated
@ConfigurationProperties("huiyin.knowledge")
public record KnowledgeSettings(
        @DefaultValue("600/100ms") @NotNull Rate asking) {}
