package io.huiyin.audit;

import org.jspecify.annotations.Nullable;

/**
 * What going through an audit chain found.
 *
 * @param entries how many entries are as they were written
 * @param brokenAt number of the first entry that is missing or was changed; null if the chain is whole
 */
public record Verification(long entries, @Nullable Long brokenAt) {

    public boolean intact() {
        return brokenAt == null;
    }
}
