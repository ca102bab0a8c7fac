package io.huiyin.escalation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How closely the ladder is watched.
 *
 * @param every how often rungs that are due are looked for
 * @param batch how many alarms one look takes at most in one transaction
 */
@Validated
@ConfigurationProperties("huiyin.escalation")
record EscalationSettings(
        @DefaultValue("10s") Duration every,
        @DefaultValue("50") @Min(1) @Max(1000) int batch) {}
