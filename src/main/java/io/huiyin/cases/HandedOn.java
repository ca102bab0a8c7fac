package io.huiyin.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The way of a case between departments.
 *
 * @param transfers how often it was handed on, over all rounds
 * @param returnsTo to whom it could be given back now; null if to nobody
 * @param arbitration what quality control was asked; null if it never was
 */
public record HandedOn(
        int transfers, @Nullable Named returnsTo, @Nullable Asked arbitration) {

    /**
     * Whose case is it?
     *
     * @param proposed where the third transfer would have gone
     * @param department whose it is, once decided
     */
    public record Asked(
            Instant askedAt,
            @Nullable Person askedBy,
            @Nullable Named proposed,
            @Nullable Instant decidedAt,
            @Nullable Person decidedBy,
            @Nullable Named department) {}

    static HandedOn of(Case it, Ground ground, Directory.Names names) {
        Responsibility.Arbitration asked = it.responsibility.arbitration();
        return new HandedOn(
                it.transfers,
                names.department(Taking.returnsTo(it, ground)),
                asked == null
                        ? null
                        : new Asked(
                                asked.askedAt(),
                                names.person(asked.askedBy()),
                                names.department(asked.proposed()),
                                asked.decidedAt(),
                                names.person(asked.decidedBy()),
                                names.department(asked.department())));
    }
}
