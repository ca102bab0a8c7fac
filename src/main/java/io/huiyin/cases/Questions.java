package io.huiyin.cases;

import io.huiyin.intake.Channel;
import io.huiyin.intake.Feedback;
import io.huiyin.intake.Feedbacks;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.patients.Masking;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions to the patient, for which the hospital's clock stands still. */
@Component
public class Questions {

    private final Docket docket;
    private final StepTable steps;
    private final Feedbacks feedbacks;
    private final Directory directory;
    private final Grounds grounds;
    private final Clock clock;

    Questions(Docket docket, StepTable steps, Feedbacks feedbacks, Directory directory, Grounds grounds, Clock clock) {
        this.docket = docket;
        this.steps = steps;
        this.feedbacks = feedbacks;
        this.directory = directory;
        this.grounds = grounds;
        this.clock = clock;
    }

    @Transactional
    public void ask(Actor actor, CaseId id, int version, @Nullable String text) {
        docket.act(actor, id, version, Permission.CASE_REPLY, (it, act) -> Asking.ask(it, act, text, reachable(it)));
    }

    /** Goes on without waiting any longer. */
    @Transactional
    public void resume(Actor actor, CaseId id, int version, @Nullable String reason) {
        docket.act(actor, id, version, Permission.CASE_REPLY, (it, act) -> Asking.resume(it, act, reason));
    }

    @Transactional(readOnly = true)
    public ClockBody read(Actor reader, CaseId id) {
        Case it = docket.find(reader, id, false);
        Act act = new Act(reader, clock.instant(), grounds.of(reader.hospital()));
        Optional<Refused> refusal = Asking.refusal(it, act, reachable(it));
        List<ClockBody.Wait> waits = waits(reader, it);
        List<Promise> owed =
                it.promises.of(it.round).stream().filter(Promise::owed).toList();
        return new ClockBody(
                waits.stream()
                        .filter(wait -> wait.endedAt() == null)
                        .findFirst()
                        .orElse(null),
                waits.stream().filter(wait -> wait.endedAt() != null).toList(),
                Math.max(0, act.ground().book().at(it.roundStartedAt).asks() - it.asked()),
                Asking.pause(it, act).until(),
                wouldBe(it, act, owed),
                it.promises
                        .find(it.round, PromiseKind.LEGAL)
                        .map(Promise::dueAt)
                        .orElse(null),
                it.promises.beyondLaw(it.round).map(ClockBody.Due::of).orElse(null),
                notLoaded(owed, act),
                actions(it, act, reader, refusal.isEmpty()),
                refusal.map(Refused::code).orElse(null));
    }

    /** Who left a telephone is sent the question; who holds the code reads it. Nobody else can. */
    private boolean reachable(Case it) {
        Feedback feedback = feedbacks.find(it.origin.hospital(), it.origin.feedback());
        return feedback.contact() != null || handsOutTheCode(feedback.channel());
    }

    private static boolean handsOutTheCode(Channel channel) {
        return switch (channel) {
            case H5, KIOSK, SMS, EMAIL, INTERVIEW, PHONE, API -> true;
            case PAPER, REVIEW, HOTLINE12345 -> false;
        };
    }

    private List<ClockBody.Wait> waits(Actor reader, Case it) {
        HospitalId hospital = reader.hospital();
        List<Pause> pauses =
                it.pauses.stream().filter(pause -> pause.round() == it.round).toList();
        if (pauses.isEmpty()) {
            return List.of();
        }
        Directory.Names names =
                directory.of(hospital, pauses.stream().map(Pause::askedBy).toList());
        List<Step> history = steps.history(hospital, it.origin.id());
        return pauses.stream()
                .map(pause -> new ClockBody.Wait(
                        pause.id(),
                        pause.askedAt(),
                        names.person(pause.askedBy()),
                        pause.until(),
                        question(reader, history, pause),
                        pause.endedAt(),
                        pause.end()))
                .toList();
    }

    private static @Nullable String question(Actor reader, List<Step> history, Pause pause) {
        return history.stream()
                .filter(step -> step.id().equals(pause.id()))
                .map(Step::text)
                .flatMap(Stream::ofNullable)
                .map(text -> reader.seesWholeHospital() ? text : Masking.text(text))
                .findFirst()
                .orElse(null);
    }

    private static List<ClockBody.Due> wouldBe(Case it, Act act, List<Promise> owed) {
        CaseClock now = it.clock(act);
        List<Span> waits = new ArrayList<>(now.pauses());
        if (it.pause().isEmpty()) {
            waits.add(Asking.pause(it, act).span());
        }
        CaseClock then = new CaseClock(now.calendar(), waits);
        return owed.stream()
                .filter(promise -> promise.kind().pausable())
                .map(promise -> new ClockBody.Due(
                        promise.kind(), then.due(promise.kind(), promise.holding(), promise.startedAt())))
                .toList();
    }

    private static List<Integer> notLoaded(List<Promise> owed, Act act) {
        return owed.stream()
                .filter(promise -> promise.holding().unit() != Unit.MINUTES)
                .map(promise -> Explanation.notLoaded(act.ground().calendar(), promise))
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> actions(Case it, Act act, Actor reader, boolean askable) {
        if (!it.leads(act) || !reader.may(Permission.CASE_REPLY)) {
            return List.of();
        }
        if (it.pause().isPresent()) {
            return List.of("resume");
        }
        return askable && it.stage.refusal(Verb.ASK, it.level).isEmpty() ? List.of("ask") : List.of();
    }
}
