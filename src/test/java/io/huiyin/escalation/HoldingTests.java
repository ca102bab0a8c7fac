package io.huiyin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.cases.CaseId;
import io.huiyin.cases.Level;
import io.huiyin.cases.PromiseKind;
import io.huiyin.cases.Standing;
import io.huiyin.cases.Status;
import io.huiyin.intake.FeedbackId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoldingTests {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant DUE = NOW.plus(Duration.ofHours(1));

    @Test
    void nobodyIsCalledForWhatSomebodyHasTakenUp() {
        assertThat(still(Trigger.NOT_TAKEN_UP, standing(Status.DISPATCHED, false, 1)))
                .isTrue();
        assertThat(still(Trigger.NOT_TAKEN_UP, standing(Status.HANDLING, true, 1)))
                .isFalse();
        assertThat(still(Trigger.NOT_TAKEN_UP, standing(Status.DISPATCHED, false, 2)))
                .as("another round has an alarm of its own")
                .isFalse();
        assertThat(still(Trigger.NOT_SETTLED, standing(Status.HANDLING, true, 1)))
                .isFalse();
    }

    @Test
    void aClockRingsAsLongAsThatVeryDeadlineIsOwed() {
        Standing owing = standing(Status.HANDLING, true, 1);
        assertThat(still(Trigger.OVERDUE, owing)).isTrue();
        assertThat(still(Trigger.DUE_SOON, owing)).isTrue();
        assertThat(Holding.still(alarm(Trigger.DUE_SOON, DUE), owing, DUE.plusSeconds(1)))
                .as("from then on it is overdue")
                .isFalse();
        assertThat(Holding.still(alarm(Trigger.OVERDUE, DUE.plusSeconds(60)), owing, NOW))
                .as("the deadline has moved")
                .isFalse();
    }

    @Test
    void dangerRingsUntilItIsAnsweredAndAReportUntilItIsMade() {
        assertThat(still(Trigger.SEVERE_HEARD, standing(Status.HANDLING, true, 1)))
                .isTrue();
        assertThat(still(Trigger.SEVERE_HEARD, standing(Status.ANSWERED, true, 1)))
                .isFalse();
        assertThat(still(Trigger.REPORT_OVERDUE, standing(Status.CLOSED, true, 1)))
                .isTrue();
    }

    private static boolean still(Trigger trigger, Standing standing) {
        return Holding.still(alarm(trigger, trigger.clocked() ? DUE : null), standing, NOW);
    }

    private static Alarm alarm(Trigger trigger, @Nullable Instant due) {
        return new Alarm(
                new UUID(0, 1),
                new CaseId(new UUID(3, 3)),
                "key",
                "20261123-0001",
                trigger,
                Level.URGENT,
                due == null ? null : PromiseKind.ANSWER,
                due,
                1,
                null,
                NOW,
                List.of(),
                0,
                null,
                Alarm.State.OPEN,
                null,
                null,
                null);
    }

    private static Standing standing(Status status, boolean taken, int round) {
        boolean answered = status == Status.ANSWERED || status == Status.CLOSED;
        return new Standing(
                new CaseId(new UUID(3, 3)),
                new FeedbackId(new UUID(1, 1)),
                "20261123-0001",
                Level.URGENT,
                status,
                round,
                taken,
                answered,
                null,
                null,
                null,
                Set.of(),
                false,
                NOW,
                List.of(new Standing.Owed(PromiseKind.ANSWER, DUE)));
    }
}
