package io.huiyin.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huiyin.cases.CaseId;
import io.huiyin.cases.CasesMoved;
import io.huiyin.cases.Level;
import io.huiyin.cases.PromiseKind;
import io.huiyin.cases.Standing;
import io.huiyin.cases.Status;
import io.huiyin.cases.StepKind;
import io.huiyin.intake.FeedbackId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BeginningsTests {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant DUE = NOW.minus(Duration.ofMinutes(5));
    private static final FeedbackId FEEDBACK = new FeedbackId(new UUID(1, 1));

    @Test
    void oneFrightRingsOnceAndUnderTheKeyByWhichIntakeHasToldIt() {
        assertThat(begun(urgent(1), step(StepKind.OPENED), step(StepKind.DANGER_HEARD)))
                .extracting(NewAlarm::trigger, NewAlarm::newsKey)
                .containsExactly(tuple(Trigger.SEVERE_HEARD, "danger:" + FEEDBACK), tuple(Trigger.NOT_TAKEN_UP, null));
        assertThat(begun(
                        urgent(1),
                        step(StepKind.PATIENT_WROTE),
                        step(StepKind.DANGER_HEARD, "addition", "7"),
                        step(StepKind.LEVEL_CHANGED)))
                .filteredOn(alarm -> alarm.trigger() == Trigger.SEVERE_HEARD)
                .extracting(NewAlarm::newsKey)
                .containsExactly("danger:7");
    }

    @Test
    void aReadingOrAPersonThatFindsItSevereRingsToo() {
        assertThat(triggers(begun(urgent(1), step(StepKind.OPENED)))).contains(Trigger.SEVERE_HEARD);
        assertThat(triggers(begun(urgent(1), step(StepKind.LEVEL_CHANGED)))).contains(Trigger.SEVERE_HEARD);
        assertThat(triggers(begun(ordinary(1), step(StepKind.OPENED)))).isEmpty();
        assertThat(triggers(begun(urgent(2), step(StepKind.NOT_SETTLED), step(StepKind.REOPENED))))
                .doesNotContain(Trigger.SEVERE_HEARD);
    }

    @Test
    void whatIsOverdueCountsFromWhenItWasDue() {
        assertThat(begun(ordinary(1), clock(StepKind.PROMISE_BREACHED), clock(StepKind.WARNED)))
                .extracting(NewAlarm::trigger, NewAlarm::clock, NewAlarm::startsAt, NewAlarm::dueAt)
                .containsExactly(
                        tuple(Trigger.OVERDUE, PromiseKind.ANSWER, DUE, DUE),
                        tuple(Trigger.DUE_SOON, PromiseKind.ANSWER, NOW, DUE));
    }

    @Test
    void theSecondTimeItIsNotSettledRisesHigher() {
        assertThat(triggers(begun(urgent(2), step(StepKind.NOT_SETTLED)))).contains(Trigger.NOT_SETTLED);
        assertThat(triggers(begun(urgent(3), step(StepKind.CALLBACK_MADE, "outcome", "not_settled"))))
                .contains(Trigger.NOT_SETTLED_AGAIN);
        assertThat(triggers(begun(ordinary(1), step(StepKind.CALLBACK_MADE, "outcome", "settled"))))
                .isEmpty();
    }

    @Test
    void whoseItIsClimbsTheLadderOnceQualityControlIsAsked() {
        assertThat(triggers(begun(ordinary(1), step(StepKind.TRANSFERRED)))).isEmpty();
        assertThat(triggers(begun(ordinary(1), step(StepKind.ARBITRATION_ASKED))))
                .containsExactly(Trigger.ARBITRATION);
    }

    private static List<Trigger> triggers(List<NewAlarm> alarms) {
        return alarms.stream().map(NewAlarm::trigger).toList();
    }

    private static List<NewAlarm> begun(Standing standing, CasesMoved.Happening... steps) {
        return Beginnings.of(new CasesMoved.Move(standing, List.of(steps)), NOW);
    }

    private static CasesMoved.Happening step(StepKind kind, String... fact) {
        Map<String, String> facts = fact.length == 0 ? Map.of() : Map.of(fact[0], fact[1]);
        return new CasesMoved.Happening(
                UUID.nameUUIDFromBytes(kind.code().getBytes(StandardCharsets.UTF_8)), kind, null, facts);
    }

    private static CasesMoved.Happening clock(StepKind kind) {
        return new CasesMoved.Happening(new UUID(2, 0), kind, null, Map.of("kind", "answer", "dueAt", DUE.toString()));
    }

    private static Standing urgent(int round) {
        return standing(Level.URGENT, round);
    }

    private static Standing ordinary(int round) {
        return standing(Level.ORDINARY, round);
    }

    private static Standing standing(Level level, int round) {
        return new Standing(
                new CaseId(new UUID(3, 3)),
                FEEDBACK,
                "20261123-0001",
                level,
                Status.DISPATCHED,
                round,
                false,
                false,
                null,
                null,
                null,
                Set.of(),
                false,
                NOW.minus(Duration.ofHours(1)),
                List.of(new Standing.Owed(PromiseKind.ANSWER, DUE)));
    }
}
