package io.huiyin.cases;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the house follows its promises.
 *
 * @param enquiryAnswer business hours within which an enquiry is answered "at once"
 * @param sweepEvery how often broken promises are looked for
 * @param sweepBatch how many cases one look takes at most in one transaction
 * @param newsEvery how often changes are looked for on behalf of open desks
 * @param heartbeat how often an open desk hears that the line is alive
 * @param newsLine how long a desk may listen before it has to show again who it is
 */
@Validated
@ConfigurationProperties("huiyin.cases")
public record CaseSettings(
        @DefaultValue("4h") Duration enquiryAnswer,
        @DefaultValue("15s") Duration sweepEvery,
        @DefaultValue("100") @Min(1) @Max(1000) int sweepBatch,
        @DefaultValue("1500ms") Duration newsEvery,
        @DefaultValue("20s") Duration heartbeat,
        @DefaultValue("10m") Duration newsLine) {}
