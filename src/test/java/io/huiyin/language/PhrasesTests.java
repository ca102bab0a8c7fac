package io.huiyin.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.language.Phrases.Found;
import io.huiyin.language.Phrases.Phrase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhrasesTests {

    @Test
    void theLongerPhraseHidesTheShorterInsideIt() {
        assertThat(found("态度不好", "好", "不好", "态度")).containsExactly("态度", "不好");
    }

    @Test
    void aGapIsBridgedWithinASentenceOnly() {
        assertThat(found("药给我爸拿错了", "药..错")).containsExactly("药给我爸拿错");
        assertThat(found("药。我弄错了", "药..错")).isEmpty();
        assertThat(found("药一二三四五六七八九错", "药..错")).isEmpty();
    }

    @Test
    void wordsOfLettersAreWholeWords() {
        assertThat(found("an issue, i sue you", "sue")).containsExactly("sue");
        assertThat(found("misdiagnosed", "misdiagnos*")).containsExactly("misdiagnos");
    }

    @Test
    void itFindsWhatAPlainSearchFinds() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            Set<String> words = new HashSet<>();
            while (words.size() < 20) {
                words.add(word(random, 1 + random.nextInt(4)));
            }
            List<String> sorted = words.stream().sorted().toList();
            String text = word(random, 60);
            List<String> heard = new ArrayList<>();
            new Automaton(sorted).walk(text, (start, end, word) -> heard.add(start + sorted.get(word) + end));
            List<String> expected = new ArrayList<>();
            for (String word : sorted) {
                for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                    expected.add(at + word + (at + word.length()));
                }
            }
            assertThat(heard).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append("医生好坏".charAt(random.nextInt(4)));
        }
        return word.toString();
    }

    private static List<String> found(String text, String... patterns) {
        List<Phrase<Boolean>> phrases = new ArrayList<>();
        for (String pattern : patterns) {
            phrases.add(new Phrase<>(pattern, true));
        }
        List<String> words = new ArrayList<>();
        for (Found<Boolean> found : new Phrases<>(phrases).in(text)) {
            words.add(text.substring(found.start(), found.end()));
        }
        return words;
    }
}
