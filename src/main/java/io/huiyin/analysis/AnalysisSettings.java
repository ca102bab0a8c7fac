package io.huiyin.analysis;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How what waits is worked off.
 *
 * @param worker whether this instance works at all; others may do it
 * @param batch how many are understood in one transaction
 * @param poll how often to look for what other instances took in
 * @param longestPause the most to wait between tries while the database is away
 * @param learnPoll how often to look whether there is something to learn from corrections
 * @param learnAfter how long after the first new correction, so that one attempt learns from many
 * @param learnLease how long an instance that learns may be silent before another begins again
 */
@ConfigurationProperties("huiyin.analysis")
public record AnalysisSettings(
        @DefaultValue("true") boolean worker,
        @DefaultValue("50") int batch,
        @DefaultValue("2s") Duration poll,
        @DefaultValue("30s") Duration longestPause,
        @DefaultValue("20s") Duration learnPoll,
        @DefaultValue("5m") Duration learnAfter,
        @DefaultValue("10m") Duration learnLease) {}
