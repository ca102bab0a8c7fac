package io.huiyin.analysis;

import org.jspecify.annotations.Nullable;

/**
 * Words that show something: from {@code start} to before {@code end} of the original text, in UTF-16 units.
 *
 * @param label code of what they show: a nature, stage, issue, mood or kind of danger
 * @param topic third level below an issue ({@code cold} below {@code attitude}), if the words tell
 */
public record Evidence(
        int start, int end, String label, @Nullable String topic) {

    public Evidence(int start, int end, String label) {
        this(start, end, label, null);
    }
}
