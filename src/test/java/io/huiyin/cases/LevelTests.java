package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.kernel.Nature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LevelTests {

    @ParameterizedTest
    @EnumSource(Nature.class)
    void dangerAndSeverityComeBeforeEveryNature(Nature nature) {
        assertThat(Level.of(nature, 0, true)).isEqualTo(Level.URGENT);
        assertThat(Level.of(nature, 3, false)).isEqualTo(Level.URGENT);
    }

    @Test
    void enquiriesAndPraiseGoTheirOwnWayEverythingElseIsOrdinary() {
        assertThat(Level.of(Nature.ENQUIRY, 2, false)).isEqualTo(Level.ENQUIRY);
        assertThat(Level.of(Nature.PRAISE, 0, false)).isEqualTo(Level.PRAISE);
        assertThat(Level.of(Nature.COMPLAINT, 2, false)).isEqualTo(Level.ORDINARY);
        assertThat(Level.of(Nature.HELP, 1, false)).isEqualTo(Level.ORDINARY);
        assertThat(Level.of(Nature.REPORT, 1, false)).isEqualTo(Level.ORDINARY);
        assertThat(Level.of(Nature.SUGGESTION, 1, false)).isEqualTo(Level.ORDINARY);
    }

    @Test
    void whatIsNotSettledRisesOneLevel() {
        assertThat(Level.ENQUIRY.up()).isEqualTo(Level.ORDINARY);
        assertThat(Level.PRAISE.up()).isEqualTo(Level.ORDINARY);
        assertThat(Level.ORDINARY.up()).isEqualTo(Level.URGENT);
        assertThat(Level.URGENT.up()).isEqualTo(Level.URGENT);
    }
}
