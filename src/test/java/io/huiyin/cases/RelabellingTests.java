package io.huiyin.cases;

import static io.huiyin.cases.Story.OFFICER;
import static io.huiyin.cases.Story.by;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.analysis.Label;
import io.huiyin.analysis.Labels;
import io.huiyin.analysis.Said;
import io.huiyin.analysis.Verdict;
import io.huiyin.kernel.Nature;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RelabellingTests {

    @Test
    void theCaseFollowsAndItsHistorySaysFromWhatToWhat() {
        Case it = Story.dispatched(Level.ORDINARY);
        take(it, labels(Nature.SUGGESTION, 1));
        assertThat(it.labels.nature()).isEqualTo(Nature.SUGGESTION);
        assertThat(it.level).isEqualTo(Level.ORDINARY);
        Step step = it.steps.getLast();
        assertThat(step.kind()).isEqualTo(StepKind.RELABELLED);
        assertThat(step.facts())
                .containsEntry("natureFrom", "complaint")
                .containsEntry("natureTo", "suggestion")
                .containsEntry("severityFrom", "2")
                .containsEntry("severityTo", "1");
    }

    @Test
    void possibleHarmMakesItUrgentWithEverythingThatGoesWithIt() {
        Case it = Story.dispatched(Level.ORDINARY);
        take(it, labels(Nature.COMPLAINT, 3));
        assertThat(it.level).isEqualTo(Level.URGENT);
        assertThat(it.openTasks()).extracting(Task::department).contains(Story.NURSING);
        assertThat(it.steps)
                .extracting(Step::kind)
                .containsSubsequence(StepKind.RELABELLED, StepKind.LEVEL_CHANGED, StepKind.JOINT_ASKED);
        assertThat(it.promises.find(1, PromiseKind.PLAN)).isPresent();
    }

    @Test
    void possibleHarmSeenAfterTheAnswerBeginsAnew() {
        for (Case it : List.of(Story.answered(Level.ORDINARY), Story.closed(Level.ORDINARY))) {
            take(it, labels(Nature.COMPLAINT, 3));
            assertThat(it.level).isEqualTo(Level.URGENT);
            assertThat(it.round).isEqualTo(2);
            assertThat(it.stage).isInstanceOf(Stage.Dispatched.class);
        }
    }

    @Test
    void aComplaintReadAsPraiseGetsThePromisesOfAComplaint() {
        Case it = Story.received(Level.PRAISE);
        it.labels = labels(Nature.PRAISE, 0);
        take(it, labels(Nature.COMPLAINT, 2));
        assertThat(it.level).isEqualTo(Level.ORDINARY);
        assertThat(it.promises.find(1, PromiseKind.LEGAL)).isPresent();
    }

    @Test
    void aLevelIsNeverLoweredByItselfButOffered() {
        Case it = Story.dispatched(Level.URGENT);
        it.labels = labels(Nature.COMPLAINT, 3);
        take(it, labels(Nature.COMPLAINT, 1));
        assertThat(it.level).isEqualTo(Level.URGENT);
        assertThat(offered(it, false)).isEqualTo(Level.ORDINARY);
        assertThat(offered(it, true)).isNull();
        Taking.changeLevel(it, by(OFFICER), Level.ORDINARY, "核实没有伤害");
        Taking.changeLevel(it, by(OFFICER), Level.URGENT, "家属情绪激动");
        assertThat(offered(it, false)).isNull();
    }

    @Test
    void whatIsReadAgainMovesTheLabelsAndRaisesButNeverLowers() {
        Case it = Story.dispatched(Level.ORDINARY);
        assertThat(Relabelling.reread(it, by(null, Story.START.plusSeconds(600)), labels(Nature.COMPLAINT, 3), false))
                .isTrue();
        assertThat(it.level).isEqualTo(Level.URGENT);
        assertThat(it.steps)
                .extracting(Step::kind)
                .containsSubsequence(StepKind.RELABELLED, StepKind.LEVEL_CHANGED, StepKind.JOINT_ASKED);
        assertThat(Relabelling.reread(it, by(null, Story.START.plusSeconds(600)), labels(Nature.PRAISE, 0), false))
                .isTrue();
        assertThat(it.labels.nature()).isEqualTo(Nature.PRAISE);
        assertThat(it.level).isEqualTo(Level.URGENT);
    }

    @Test
    void whatIsReadAgainBeginsNothingAnewButAsksForAPerson() {
        for (Case it : List.of(Story.answered(Level.ORDINARY), Story.closed(Level.ORDINARY))) {
            Relabelling.reread(it, by(null, Story.START.plusSeconds(600)), labels(Nature.COMPLAINT, 3), false);
            assertThat(it.round).isEqualTo(1);
            assertThat(it.level).isEqualTo(Level.ORDINARY);
            assertThat(it.needsPerson).isTrue();
        }
    }

    @Test
    void whatIsReadAgainAsBeforeLeavesNoTrace() {
        Case it = Story.dispatched(Level.ORDINARY);
        int steps = it.steps.size();
        assertThat(Relabelling.reread(it, by(null, Story.START.plusSeconds(600)), it.labels, it.needsPerson))
                .isFalse();
        assertThat(it.steps).hasSize(steps);
    }

    @Test
    void whatRoseByASlipOfTheHandCanBeLoweredAfterItIsTakenBack() {
        Case it = Story.dispatched(Level.ORDINARY);
        Labels before = it.labels;
        take(it, labels(Nature.COMPLAINT, 3));
        take(it, before);
        assertThat(it.level).isEqualTo(Level.URGENT);
        assertThat(offered(it, false)).isEqualTo(Level.ORDINARY);
    }

    @Test
    void whatAPersonGradedStaysWhenAnotherLabelIsCorrected() {
        Case it = Story.dispatched(Level.ORDINARY);
        Taking.changeLevel(it, by(OFFICER), Level.ENQUIRY, "只是问一问");
        take(it, labels(Nature.REPORT, 2));
        assertThat(it.level).isEqualTo(Level.ENQUIRY);
    }

    @Test
    void findingEverythingRightIsAStepOfItsOwn() {
        Case it = Story.dispatched(Level.ORDINARY);
        it.needsPerson = true;
        take(it, it.labels);
        assertThat(it.needsPerson).isFalse();
        assertThat(it.steps.getLast().kind()).isEqualTo(StepKind.LABELS_CONFIRMED);
        assertThat(it.steps.getLast().facts()).containsEntry("confirmed", "nature stage issues sentiment severity");
    }

    private static Labels labels(Nature nature, int severity) {
        Labels usual = Story.LABELS;
        return new Labels(nature, usual.stage(), usual.issues(), usual.sentiment(), severity);
    }

    private static void take(Case it, Labels now) {
        List<Said> said = new ArrayList<>();
        for (Label label : Label.values()) {
            String from = it.labels.value(label);
            String to = now.value(label);
            Said.How how = from.equals(to) ? Said.How.CONFIRMED : Said.How.CORRECTED;
            said.add(new Said(label, how, from, to, "test", OFFICER.staff(), Story.START));
        }
        Relabelling.take(it, by(OFFICER), new Verdict(now, Set.of(Label.values()), Set.of(), false, said));
    }

    private static @Nullable Level offered(Case it, boolean danger) {
        return Relabelling.judged(it, null, it.steps, danger).level();
    }
}
