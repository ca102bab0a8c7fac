package io.huiyin.reactions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a rule would have done with past feedback.
 *
 * @param heard how many pieces of feedback it was tried on
 * @param met how many it would have answered
 * @param byWeek of those, in each week of the time, the oldest first
 * @param examples the newest of them
 * @param cut there were more than could be looked at; the newest were
 */
public record Outcome(int days, int heard, int met, List<Integer> byWeek, List<Example> examples, boolean cut) {

    /** One that would have been answered; the excerpt is masked. */
    public record Example(UUID caseId, String number, String excerpt, Instant receivedAt) {}
}
