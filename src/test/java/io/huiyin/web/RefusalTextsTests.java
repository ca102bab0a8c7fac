package io.huiyin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalTextsTests {

    private static final Path BUNDLES = Path.of("src/main/resources/refusals");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CODE = Pattern.compile(
            "(?:new Refused\\(|Refused\\.of\\([^\"]*?|Refused\\.field\\(\"[^\"]*\",|new Refused\\.Field\\(\"[^\"]*\",)\\s*\"([a-z_.]+)\"");

    private static final Pattern WESTERN = Pattern.compile("\\p{IsHan}[,;:?!()]|[,;:?!()]\\p{IsHan}");

    @Test
    void everyRefusalIsWordedInBothLanguages() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path chinese :
                    files.filter(file -> !file.toString().contains("_en")).toList()) {
                Path english =
                        BUNDLES.resolve(chinese.getFileName().toString().replace(".properties", "_en.properties"));
                assertThat(new TreeSet<>(read(english).stringPropertyNames()))
                        .as(english.toString())
                        .isEqualTo(new TreeSet<>(read(chinese).stringPropertyNames()));
            }
        }
    }

    @Test
    void everyCodeThatIsRefusedWithHasWords() throws IOException {
        RefusalTexts texts = new RefusalTexts();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher code = CODE.matcher(Files.readString(file));
                while (code.find()) {
                    assertThat(texts.text(code.group(1), Locale.CHINESE))
                            .as(file.toString())
                            .isNotBlank();
                    assertThat(texts.text(code.group(1), Locale.ENGLISH))
                            .as(file.toString())
                            .isNotBlank();
                }
            }
        }
    }

    @Test
    void chineseIsPunctuatedAsChinese() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file :
                    files.filter(path -> !path.toString().contains("_en")).toList()) {
                assertThat(read(file).values())
                        .as(file.toString())
                        .allSatisfy(words -> assertThat(words.toString()).doesNotContainPattern(WESTERN));
            }
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        return words;
    }
}
