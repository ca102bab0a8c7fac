package io.huiyin.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long the door stays open and how long it stays shut.
 *
 * @param idle a session nobody uses ends after this
 * @param longest no session lasts longer than this, used or not
 * @param failures after so many wrong passwords a name is locked
 * @param lock for this long
 * @param addressFailures so many wrong passwords in five minutes from one address shut the door for that address
 */
@Validated
@ConfigurationProperties("huiyin.web")
public record WebSettings(
        @DefaultValue("15m") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("5") @Min(3) @Max(10) int failures,
        @DefaultValue("15m") Duration lock,
        @DefaultValue("30") @Min(5) int addressFailures) {}
