package io.huiyin.analysis.reading;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import io.huiyin.language.Normal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Beside the tokenizer the sentence model was published for (Hugging Face), with the same vocabulary and its own rules. */
class WordPiecesReferenceTests {

    private static final String VOCABULARY = "/bge-small-zh-v1.5-q-tokenizer.json";
    private static final int MORE_THAN_ANY_HAS = 8_000;

    private static final List<String> ODD = List.of(
            "a".repeat(150) + " 好",
            "café naïve Über",
            "ﬁ ① ２３ｋｇ",
            "👨‍👩‍👧 好😡",
            "\u200b零宽\u00a0空格\u3000全角",
            "don't—it’s “ok”…",
            "𠮷野家",
            "ไทย 한국어 かな カナ",
            "x\uFFFDy\u0007z",
            "等咗3.5個鐘#￥%……&*（）");

    @Test
    void everyTextIsCutAsTheReferenceCutsIt(@TempDir Path natives) throws IOException {
        System.setProperty("DJL_CACHE_DIR", natives.toString());
        WordPieces pieces = new WordPieces(SentenceModel.vocabulary());
        try (InputStream vocabulary =
                        Objects.requireNonNull(WordPiecesReferenceTests.class.getResourceAsStream(VOCABULARY));
                HuggingFaceTokenizer reference = HuggingFaceTokenizer.newInstance(
                        vocabulary, Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false"))) {
            assertThat(Stream.concat(ODD.stream(), heldOut()).map(Normal::of))
                    .hasSizeGreaterThan(700)
                    .allSatisfy(text -> assertThat(pieces.of(text, MORE_THAN_ANY_HAS))
                            .as(text)
                            .containsExactly(
                                    reference.encode(text, false, false).getIds()));
        }
    }

    private static Stream<String> heldOut() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("corpus", "held-out"))) {
            return files.sorted().toList().stream()
                    .flatMap(WordPiecesReferenceTests::lines)
                    .map(line -> JsonMapper.shared().readTree(line).get("text").asString());
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
