package io.huiyin.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.cases.Level;
import io.huiyin.cases.PromiseKind;
import io.huiyin.kernel.Refused;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LadderTests {

    private final Ladder shipped = Ladders.shipped();

    @Test
    void everyTriggerHasRungsInTheShippedLadder() {
        for (Trigger trigger : Trigger.values()) {
            assertThat(shipped.find(trigger, Level.URGENT, null))
                    .as(trigger.code())
                    .isPresent();
        }
    }

    @Test
    void aLineAboutOneClockGoesBeforeOneAboutALevel() {
        assertThat(shipped.find(Trigger.OVERDUE, Level.URGENT, PromiseKind.LEGAL))
                .get()
                .extracting(Ladder.Line::clock)
                .isEqualTo(PromiseKind.LEGAL);
        assertThat(shipped.find(Trigger.OVERDUE, Level.URGENT, PromiseKind.ANSWER))
                .get()
                .extracting(Ladder.Line::level)
                .isEqualTo(Level.URGENT);
        assertThat(shipped.find(Trigger.OVERDUE, Level.ORDINARY, PromiseKind.ANSWER))
                .get()
                .extracting(Ladder.Line::level)
                .isNull();
        assertThat(shipped.find(Trigger.NOT_TAKEN_UP, Level.ORDINARY, null)).isEmpty();
    }

    @Test
    void whatIsOverdueRisesToTheQualityCommittee() {
        assertThat(shipped.find(Trigger.OVERDUE, Level.ORDINARY, PromiseKind.ANSWER)
                        .orElseThrow()
                        .rungs())
                .last()
                .extracting(Rung::to)
                .isEqualTo(List.of(Who.COMMITTEE));
    }

    @Test
    void writtenDownAndReadAgainItIsTheSame() {
        assertThat(LadderCheck.read(0, LadderForm.of(shipped))).isEqualTo(shipped);
    }

    @Test
    void everyFaultIsNamedWhereItStands() {
        LadderForm form = form(
                line("severe_heard", null, null, rung(0, "quality_control")),
                line("not_settled", null, "answer", rung(-1, "relations"), rung(5)),
                line("not_settled", null, "answer", rung(0, "relations")),
                line("loud", null, null));
        assertThatThrownBy(() -> LadderCheck.read(1, form))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.fields())
                                .extracting(Refused.Field::field)
                                .containsExactlyInAnyOrder(
                                        "lines[1].clock",
                                        "lines[1].rungs[0].after",
                                        "lines[1].rungs[1].to",
                                        "lines[2].clock",
                                        "lines[2].trigger",
                                        "lines[3].trigger",
                                        "lines[3].rungs"));
    }

    @Test
    void noHospitalCanSilenceDangerTowardsQualityControl() {
        assertThatThrownBy(() -> LadderCheck.read(1, form(line("due_soon", null, null, rung(0, "holder")))))
                .isInstanceOfSatisfying(Refused.class, LadderTests::severeIsMissing);
        LadderForm late = form(
                line("severe_heard", null, null, rung(0, "quality_control")),
                line("severe_heard", "urgent", null, rung(30, "quality_control")));
        assertThatThrownBy(() -> LadderCheck.read(1, late))
                .isInstanceOfSatisfying(Refused.class, LadderTests::severeIsMissing);
        LadderCheck.read(1, form(line("severe_heard", null, null, rung(0, "quality_control"))));
    }

    private static void severeIsMissing(Refused refused) {
        assertThat(refused.fields()).containsExactly(new Refused.Field("lines", "ladder.severe"));
    }

    private static LadderForm form(LadderForm.Line... lines) {
        return new LadderForm(List.of(lines), List.of());
    }

    private static LadderForm.Line line(
            String trigger, @Nullable String level, @Nullable String clock, LadderForm.Rung... rungs) {
        return new LadderForm.Line(trigger, level, clock, Arrays.asList(rungs));
    }

    private static LadderForm.Rung rung(int after, String... to) {
        return new LadderForm.Rung(after, "minutes", List.of(to), List.of("in_app"));
    }
}
