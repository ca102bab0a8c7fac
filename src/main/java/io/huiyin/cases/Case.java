package io.huiyin.cases;

import io.huiyin.analysis.Labels;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One case on the desk, while somebody does something to it: the verbs in {@link Taking}, {@link Answering}, {@link
 * Jointly}, {@link CallingBack} and {@link Closing} change it and write its history; {@link CaseTable} puts it back in
 * one piece or not at all.
 */
final class Case {

    final Origin origin;
    final int version;
    final Promises promises;
    final List<Task> tasks;
    final List<Call> calls;
    final List<Pause> pauses = new ArrayList<>();
    final List<Step> steps = new ArrayList<>();

    /** What the words mean: as they were read when it opened, until a person says otherwise. */
    Labels labels;

    /** The reading was in doubt, and nobody has said yet that it is right. */
    boolean needsPerson;

    Level level;
    int round;
    Instant roundStartedAt;
    Stage stage;

    @Nullable
    DepartmentId department;

    @Nullable
    StaffId owner;

    @Nullable
    StaffId firstReceiver;

    /** When these happened in the present round. */
    @Nullable
    Instant acceptedAt;

    @Nullable
    Instant dispatchedAt;

    @Nullable
    Instant plannedAt;

    @Nullable
    Answer answer;

    @Nullable
    Boolean settled;

    @Nullable
    Instant calledBackAt;

    Responsibility responsibility = Responsibility.PLAIN;
    Inquiry inquiry = Inquiry.NONE;
    int transfers;
    int breaches;
    boolean unread;

    /** A case that begins. */
    Case(Origin origin, Labels labels, Level level) {
        this(
                origin,
                0,
                labels,
                level,
                new Stage.Received(origin.receivedAt()),
                new Promises(List.of()),
                List.of(),
                List.of());
    }

    /** A case as it was put back last time; the rest is filled in by who reads it. */
    Case(
            Origin origin,
            int version,
            Labels labels,
            Level level,
            Stage stage,
            Promises promises,
            List<Task> tasks,
            List<Call> calls) {
        this.origin = origin;
        this.version = version;
        this.labels = labels;
        this.level = level;
        this.round = 1;
        this.roundStartedAt = origin.receivedAt();
        this.stage = stage;
        this.promises = promises;
        this.tasks = new ArrayList<>(tasks);
        this.calls = new ArrayList<>(calls);
    }

    void must(Verb verb) {
        stage.must(verb, level);
    }

    /** Somebody who sees only departments may lead only what lies with one of theirs or with themselves. */
    void mustLead(Act act) {
        if (!leads(act)) {
            throw Refused.of(Refused.Kind.FORBIDDEN, "case.lead_only");
        }
    }

    boolean leads(Act act) {
        return act.actor() == null || leads(act.actor());
    }

    boolean leads(Actor actor) {
        return actor.seesWholeHospital() || actor.actsFor(owner) || (department != null && actor.belongsTo(department));
    }

    boolean answered() {
        return switch (stage) {
            case Stage.Received received -> false;
            case Stage.Accepted accepted -> false;
            case Stage.Dispatched dispatched -> false;
            case Stage.Handling handling -> false;
            case Stage.Merged merged -> false;
            case Stage.Answered answered -> true;
            case Stage.Closed closed -> true;
        };
    }

    /** Another case is worked on for it. */
    boolean merged() {
        return stage instanceof Stage.Merged;
    }

    List<Task> openTasks() {
        return tasks.stream()
                .filter(task -> task.round() == round && task.open())
                .toList();
    }

    /** When the clock must look at it next: a promise, or a part another department owes. */
    @Nullable
    Instant attentionAt() {
        Instant paused = pause().map(Pause::until).orElse(null);
        return Stream.of(
                        Stream.ofNullable(promises.attentionAt(paused)),
                        Stream.ofNullable(paused),
                        openTasks().stream().map(Task::attentionAt).filter(Objects::nonNull))
                .flatMap(Function.identity())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Once several departments work on it together, the law gives more time, for the whole of the round. */
    boolean jointly() {
        return tasks.stream().anyMatch(task -> task.round() == round);
    }

    /** The first thing anybody does to a case nobody has taken up: from now on somebody is there for the patient. */
    void takeUp(Act act) {
        StaffId by = act.staff();
        unread = false;
        if (stage instanceof Stage.Accepted || stage instanceof Stage.Handling || merged() || answered()) {
            return;
        }
        if (acceptedAt == null) {
            acceptedAt = act.at();
        }
        if (firstReceiver == null) {
            firstReceiver = by;
        }
        promises.keep(round, PromiseKind.FIRST_RESPONSE, act.at());
        stage = stage instanceof Stage.Dispatched ? new Stage.Handling(act.at()) : new Stage.Accepted(act.at());
        owner = by;
        step(act, StepKind.ACCEPTED, null, Map.of());
    }

    /** The wait for the patient that lasts now. */
    Optional<Pause> pause() {
        return pauses.stream().filter(Pause::open).findFirst();
    }

    /** As often as the patient has been asked in this round. */
    long asked() {
        return pauses.stream().filter(pause -> pause.round() == round).count();
    }

    CaseClock clock(Act act) {
        List<Span> waits = pauses.stream()
                .filter(pause -> pause.round() == round)
                .map(Pause::span)
                .toList();
        return new CaseClock(act.ground().calendar(), waits);
    }

    /** By the version of the promises under which the round began. */
    void regrade(Act act) {
        Ground ground = act.ground();
        promises.regrade(
                round,
                roundStartedAt,
                ground.book().at(roundStartedAt).terms(level, jointly(), roundStartedAt, ground.calendar()),
                clock(act),
                new Promises.Events(act.at(), acceptedAt, dispatchedAt, plannedAt));
    }

    void step(Act act, StepKind kind, @Nullable String text, Map<String, String> facts) {
        step(null, act, kind, text, facts);
    }

    /** @param key chosen by the sender, so that what is sent twice is known; null if nobody chose */
    void step(@Nullable UUID key, Act act, StepKind kind, @Nullable String text, Map<String, String> facts) {
        UUID id = key == null ? Ids.next(act.at()) : key;
        steps.add(new Step(id, act.at(), kind, act.by(), text, facts));
    }
}
