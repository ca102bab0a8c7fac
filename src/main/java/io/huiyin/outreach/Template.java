package io.huiyin.outreach;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with gaps like {@code {title}}. What is filled in is not read again, and a line whose gap stays empty is left
 * out.
 */
record Template(String text) {

    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    static Template read(String resource) {
        try (InputStream in = Template.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no template " + resource);
            }
            return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String fill(Map<String, String> words) {
        return text.lines()
                .filter(line -> GAP.matcher(line)
                        .results()
                        .allMatch(gap -> !word(words, gap.group(1)).isEmpty()))
                .map(line -> GAP.matcher(line).replaceAll(gap -> Matcher.quoteReplacement(word(words, gap.group(1)))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String word(Map<String, String> words, String gap) {
        String word = words.get(gap);
        if (word == null) {
            throw new IllegalArgumentException("nothing to fill " + gap + " with");
        }
        return word;
    }
}
