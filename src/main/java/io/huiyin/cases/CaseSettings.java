package io.huiyin.cases;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
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
 * @param echoLink how long the link in the message of an answer takes the patient's word
 */
@Validated
@ConfigurationProperties("huiyin.cases")
public record CaseSettings(
        @DefaultValue("4h") Duration enquiryAnswer,
        @DefaultValue("15s") Duration sweepEvery,
        @DefaultValue("100") @Min(1) @Max(1000) int sweepBatch,
        @DefaultValue("1500ms") Duration newsEvery,
        @DefaultValue("20s") Duration heartbeat,
        @DefaultValue("10m") Duration newsLine,
        @DefaultValue("14d") Duration echoLink,
        @DefaultValue Calls calls) {

    /**
     * When patients are called back.
     *
     * @param from not earlier, in the time of the hospital
     * @param until not later
     * @param gap how long to wait after nobody was reached
     * @param aDay how many calls that reach nobody a day brings at most
     */
    public record Calls(
            @DefaultValue("08:30") LocalTime from,
            @DefaultValue("20:30") LocalTime until,
            @DefaultValue("2h") Duration gap,
            @DefaultValue("2") @Min(1) int aDay) {

        CallingHours hours(ZoneId zone) {
            return new CallingHours(from, until, gap, aDay, zone);
        }
    }
}
