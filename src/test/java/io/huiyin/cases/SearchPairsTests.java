package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchPairsTests {

    @Test
    void chineseWordsOfTwoSignsAreFoundInLongerWords() {
        assertThat(SearchPairs.of("挂号排队三小时")).containsAll(SearchPairs.of("排队")).contains("三小");
    }

    @Test
    void widthCaseAndPunctuationDoNotMatter() {
        assertThat(SearchPairs.of("Ｂ超室，3号楼")).containsAll(SearchPairs.of("b超")).contains("3号");
        assertThat(SearchPairs.of("等。候")).isEmpty();
    }
}
