package io.huiyin.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What comes of some voices beside their stories, each found by the first words of its voice: outside orders, letters,
 * questions that stop the clock, and two that say the same.
 */
record PaperStory(List<Outside> orders, List<Letter> letters, List<Question> questions, List<Pair> merges) {

    /**
     * An order from outside; what has not happened yet is null.
     *
     * @param dueInHours from the day of loading; without it as long as its source gives
     */
    record Outside(
            String words,
            String source,
            String number,
            @Nullable Integer dueInHours,
            @Nullable Integer signedAfterHours,
            @Nullable String extension,
            @Nullable Integer extensionAfterDays,
            @Nullable String reply,
            @Nullable Integer repliedAfterDays,
            @Nullable Integer revisitAfterDays,
            @Nullable Boolean settled,
            @Nullable Boolean satisfied) {}

    /** A letter from a pattern, with what the case does not say. */
    record Letter(String words, String kind, int afterDays, Map<String, String> fields) {}

    record Question(String words, String text) {}

    /** The member is put into the lead. */
    record Pair(String lead, String member, String reason) {}
}
