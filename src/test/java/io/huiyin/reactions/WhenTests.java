package io.huiyin.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.analysis.Labels;
import io.huiyin.analysis.Sentiment;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WhenTests {

    private static final When.Heard PAIN = new When.Heard(
            new Labels(
                    Nature.COMPLAINT,
                    ServiceStage.SURGERY,
                    List.of(Issue.QUALITY, Issue.COMMUNICATION),
                    Sentiment.NEGATIVE,
                    2),
            List.of("quality.pain"),
            "手術後痛了一夜，按ＣＡＬＬ鈴沒有人來");

    @Test
    void anythingGoesWhereNothingIsAsked() {
        assertThat(when(Set.of(), Set.of(), Set.of(), Set.of()).met(PAIN)).isTrue();
    }

    @Test
    void everyListThatAsksMustBeMet() {
        assertThat(when(Set.of(Nature.COMPLAINT, Nature.HELP), Set.of(), Set.of(), Set.of(2, 3))
                        .met(PAIN))
                .isTrue();
        assertThat(when(Set.of(Nature.COMPLAINT), Set.of(), Set.of(), Set.of(3)).met(PAIN))
                .isFalse();
        assertThat(when(Set.of(Nature.PRAISE), Set.of(), Set.of(), Set.of(2)).met(PAIN))
                .isFalse();
    }

    @Test
    void oneOfSeveralIssuesOrTopicsIsEnough() {
        assertThat(when(Set.of(), Set.of(Issue.COMMUNICATION), Set.of(), Set.of())
                        .met(PAIN))
                .isTrue();
        assertThat(when(Set.of(), Set.of(Issue.COST), Set.of(), Set.of()).met(PAIN))
                .isFalse();
        assertThat(when(Set.of(), Set.of(), Set.of("quality.pain", "safety.fall"), Set.of())
                        .met(PAIN))
                .isTrue();
        assertThat(when(Set.of(), Set.of(), Set.of("safety.fall"), Set.of()).met(PAIN))
                .isFalse();
    }

    @Test
    void wordsAreFoundHoweverTheyAreWritten() {
        assertThat(words("手术后").met(PAIN)).isTrue();
        assertThat(words("call铃").met(PAIN)).isTrue();
        assertThat(words("跌倒", "没有人来").met(PAIN)).isTrue();
        assertThat(words("跌倒").met(PAIN)).isFalse();
    }

    private static When when(Set<Nature> natures, Set<Issue> issues, Set<String> topics, Set<Integer> severities) {
        return new When(natures, Set.of(), issues, topics, severities, List.of());
    }

    private static When words(String... words) {
        return new When(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of(words));
    }
}
