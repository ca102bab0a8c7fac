package io.huiyin.analysis.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPiecesTests {

    private final WordPieces pieces =
            new WordPieces(Map.of("医", 1, "生", 2, "wait", 3, "##ing", 4, "!", 5, "##生", 6, "3", 7, "##0", 8));

    @Test
    void aChineseCharacterIsAPieceAndAWordIsCutFromTheLeft() {
        assertThat(pieces.of("医生waiting!", 10)).containsExactly(1, 2, 3, 4, 5);
        assertThat(pieces.of("30 医", 10)).containsExactly(7, 8, 1);
    }

    @Test
    void aWordWithAnUnknownPartIsUnknownAsAWhole() {
        assertThat(pieces.of("waitxing 生", 10)).containsExactly(100, 2);
        assertThat(pieces.of("w".repeat(500), 10)).containsExactly(100);
    }

    @Test
    void neverMoreThanWasAskedFor() {
        assertThat(pieces.of("医生waiting", 3)).containsExactly(1, 2, 3);
        assertThat(pieces.of("\u0000 \uD83D", 3)).isEmpty();
    }
}
