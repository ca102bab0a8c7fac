package io.huiyin.records;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/** The words on paper in one language, by their keys. */
record Wordlist(Properties words) {

    private static final Wordlist ZH = read("records/dossier.properties");
    private static final Wordlist EN = read("records/dossier_en.properties");

    static Wordlist of(Locale locale) {
        return "en".equals(locale.getLanguage()) ? EN : ZH;
    }

    /** The key itself, if nobody has given it words yet: visible, and nothing is lost from the paper. */
    String say(String key) {
        return find(key).orElse(key);
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(words.getProperty(key));
    }

    private static Wordlist read(String resource) {
        Properties words = new Properties();
        try (InputStreamReader in =
                new InputStreamReader(new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Wordlist(words);
    }
}
