package io.huiyin.outreach;

import io.huiyin.kernel.Bilingual;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * News for members of staff. Names no patient: the words also go out by e-mail.
 *
 * @param kind what happened, as a code: {@code danger_heard}, {@code promise_breached} …
 * @param title one line
 * @param text what happened and what to do, in a sentence or two
 * @param caseId the case it opens, if there is one
 * @param urgent does not wait for the end of the quiet hours
 * @param dedupKey the same news told again under the same key reaches nobody twice
 */
public record Notice(
        String kind,
        Bilingual title,
        Bilingual text,
        @Nullable UUID caseId,
        boolean urgent,
        String dedupKey) {

    /** The same, to somebody who stands in for whom it concerns. */
    Notice toDeputy() {
        Bilingual words = new Bilingual(text.zh() + "（您正在代班）", text.en() + " (You are standing in.)");
        return new Notice(kind, title, words, caseId, urgent, dedupKey);
    }
}
