package io.huiyin.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much is taken in, and from whom how fast.
 *
 * @param writers threads that store what was gathered; each needs one connection
 * @param batch how many submissions share one commit at most
 * @param queue how many may wait for a writer before the next one is asked to come back later
 * @param patience how long a caller waits for the commit
 * @param uploadLife how long a file waits for its words
 * @param uploadSize how large a file may be
 * @param painters how many pictures are decoded at the same time, each may take 150 MB for a moment; and how many
 *     documents are read
 */
@Validated
@ConfigurationProperties("huiyin.intake")
public record IntakeSettings(
        @DefaultValue("2") @Min(1) @Max(32) int writers,
        @DefaultValue("64") @Min(1) @Max(500) int batch,
        @DefaultValue("4096") @Min(1) int queue,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("24h") Duration uploadLife,
        @DefaultValue("10MB") DataSize uploadSize,
        @DefaultValue("2") @Min(1) @Max(16) int painters,
        @DefaultValue @Valid Limits limits) {

    /**
     * Against flooding. Each limit is a bucket that lets a burst through at once and then one more each {@code every};
     * it never shuts an address out, it only slows it down. Kept in memory by each instance.
     *
     * @param trusted networks whose addresses are not counted: the hospital's own, where a whole building shares one
     * @param device submissions from one address with the same browser
     * @param address submissions from one address (of IPv6 the first 64 bits)
     * @param phone submissions that leave the same phone with the same hospital
     * @param upload files from one address, trusted or not
     * @param guess wrong codes from one address, trusted or not; right ones are never counted
     * @param addition words added to one feedback
     */
    public record Limits(
            @DefaultValue({
                "127.0.0.0/8",
                "::1/128",
                "10.0.0.0/8",
                "172.16.0.0/12",
                "192.168.0.0/16",
                "169.254.0.0/16",
                "fc00::/7",
                "fe80::/10"
            })
            List<String> trusted,

            @DefaultValue("60/5s") @NotNull Rate device,
            @DefaultValue("600/500ms") @NotNull Rate address,
            @DefaultValue("20/6m") @NotNull Rate phone,
            @DefaultValue("120/1s") @NotNull Rate upload,
            @DefaultValue("30/2s") @NotNull Rate guess,
            @DefaultValue("20/1m") @NotNull Rate addition) {}
}
