package io.huiyin.outreach;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.DepartmentId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * News for a group of colleagues outside the house. It has no place for a patient's name or words: what it says is put
 * together from these facts and nothing else.
 *
 * @param kind as of {@link Notice}
 * @param what one of the house's own sentences
 * @param number of the case, if there is one
 * @param concerns departments it is about; a robot that listens for other departments says nothing
 * @param urgent does not wait for the end of the quiet hours
 * @param dedupKey the same news told again under the same key is said once
 */
public record GroupNews(
        String kind,
        Bilingual what,
        @Nullable String number,
        @Nullable Bilingual level,
        @Nullable Instant dueAt,
        @Nullable UUID caseId,
        Set<DepartmentId> concerns,
        boolean urgent,
        String dedupKey) {

    public GroupNews {
        concerns = Set.copyOf(concerns);
    }
}
