package io.huiyin.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.kernel.StaffId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerdictTests {

    private static final FeedbackId FEEDBACK = new FeedbackId(UUID.randomUUID());
    private static final StaffId SOMEBODY = new StaffId(UUID.randomUUID());
    private static final Instant NOW = Instant.parse("2026-09-18T01:00:00Z");
    private static final Understanding READ = reading(Nature.ENQUIRY, 1);

    @Test
    void aCorrectionStandsAboveTheModelAndIsMarked() {
        Verdict verdict = say(null, nature(Nature.COMPLAINT));
        assertThat(verdict.labels().nature()).isEqualTo(Nature.COMPLAINT);
        assertThat(verdict.labels().stage()).isEqualTo(ServiceStage.WAITING);
        assertThat(verdict.fixed()).containsExactly(Label.NATURE);
        assertThat(verdict.changed()).containsExactly(Label.NATURE);
        assertThat(verdict.needsPerson()).isTrue();
        assertThat(verdict.said())
                .containsExactly(new Said(
                        Label.NATURE, Said.How.CORRECTED, "enquiry", "complaint", READ.model(), SOMEBODY, NOW));
    }

    @Test
    void theSameValueSaysThatItIsRight() {
        Verdict verdict = say(null, nature(Nature.ENQUIRY));
        assertThat(verdict.fixed()).containsExactly(Label.NATURE);
        assertThat(verdict.changed()).isEmpty();
        assertThat(verdict.said()).extracting(Said::how).containsExactly(Said.How.CONFIRMED);
    }

    @Test
    void nobodyIsNeededOnceEveryLabelIsSomebodysWord() {
        Corrected nature = kept(say(null, nature(Nature.COMPLAINT)));
        Verdict rest = say(nature, Judgement.RIGHT);
        assertThat(rest.fixed()).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Label.class));
        assertThat(rest.changed()).containsExactly(Label.NATURE);
        assertThat(rest.needsPerson()).isFalse();
        assertThat(rest.said()).hasSize(4).extracting(Said::label).doesNotContain(Label.NATURE);
    }

    @Test
    void whatIsWithdrawnIsTheModelsAgain() {
        Corrected all = kept(say(kept(say(null, nature(Nature.COMPLAINT))), Judgement.RIGHT));
        Verdict back = say(all, new Judgement(null, null, null, null, null, false, Set.of(Label.NATURE)));
        assertThat(back.labels().nature()).isEqualTo(Nature.ENQUIRY);
        assertThat(back.fixed()).hasSize(4);
        assertThat(back.changed()).isEmpty();
        assertThat(back.needsPerson()).isTrue();
        assertThat(back.said()).extracting(Said::to).containsExactly("enquiry");
    }

    @Test
    void aLaterReadingLeavesThePeoplesWordAlone() {
        Corrected nature = kept(say(null, nature(Nature.COMPLAINT)));
        Labels after = nature.over(Labels.of(reading(Nature.PRAISE, 3)));
        assertThat(after.nature()).isEqualTo(Nature.COMPLAINT);
        assertThat(after.severity()).isEqualTo(3);
    }

    @Test
    void sayingTheSameTwiceIsNothingNew() {
        Corrected nature = kept(say(null, nature(Nature.COMPLAINT)));
        assertThat(say(nature, nature(Nature.COMPLAINT)).said()).isEmpty();
    }

    @Test
    void whatIsNoLabelIsRefused() {
        List<Issue> four = List.of(Issue.COST, Issue.SAFETY, Issue.PROCESS, Issue.ETHICS);
        for (List<Issue> issues : List.of(four, List.of(Issue.COST, Issue.COST))) {
            assertThatThrownBy(() -> new Judgement(null, null, issues, null, null, false, Set.of()))
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> new Judgement(null, null, null, null, 4, false, Set.of()))
                .isInstanceOf(Refused.class);
    }

    private static Verdict say(@Nullable Corrected before, Judgement judgement) {
        return Verdict.of(READ, before, judgement, SOMEBODY, NOW);
    }

    private static Corrected kept(Verdict verdict) {
        return new Corrected(FEEDBACK, verdict.labels(), verdict.fixed(), verdict.changed(), SOMEBODY, NOW);
    }

    private static Judgement nature(Nature nature) {
        return new Judgement(nature, null, null, null, null, false, Set.of());
    }

    private static Understanding reading(Nature nature, int severity) {
        return new Understanding(
                "m-1",
                nature,
                ServiceStage.WAITING,
                List.of(Issue.PROCESS),
                Sentiment.NEGATIVE,
                severity,
                List.of(),
                Map.of(),
                true);
    }
}
