package io.huiyin.cases;

import io.huiyin.intake.Feedback;
import io.huiyin.intake.Feedbacks;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Refused;
import io.huiyin.organization.Hospital;
import io.huiyin.organization.Hospitals;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The link that goes with an answer: whoever opens it reads the answer and says with one touch whether it settles the
 * matter. Opening it does nothing, as scanners of messages open links too.
 */
@Component
public class EchoLinks {

    private final EchoLinkTable table;
    private final CaseTable cases;
    private final Cases verbs;
    private final Feedbacks feedbacks;
    private final Hospitals hospitals;
    private final Directory directory;
    private final Clock clock;

    EchoLinks(
            EchoLinkTable table,
            CaseTable cases,
            Cases verbs,
            Feedbacks feedbacks,
            Hospitals hospitals,
            Directory directory,
            Clock clock) {
        this.table = table;
        this.cases = cases;
        this.verbs = verbs;
        this.feedbacks = feedbacks;
        this.hospitals = hospitals;
        this.directory = directory;
        this.clock = clock;
    }

    /** What can still be done with a link. */
    public enum State implements Coded {
        /** The patient may say whether it is settled. */
        OPEN,
        /** The patient has said that it is. */
        SETTLED,
        /** It is being worked on again; a new answer will come with a new link. */
        REOPENED,
        CLOSED,
        EXPIRED
    }

    /** What the link shows: one answer, and nobody's name. */
    public record Body(
            State state,
            ProgressBody.Hospital hospital,
            Instant receivedAt,
            ProgressBody.@Nullable Reply reply,
            Instant expiresAt) {}

    private record Found(HospitalId hospital, EchoLinkTable.Link link, Case it) {}

    @Transactional(readOnly = true)
    public Body read(String token) {
        return body(find(token));
    }

    /** The patient's word, once: an old link, or a second word, is refused and says how it stands. */
    @Transactional
    public Body say(String token, boolean settled, @Nullable String reason) {
        Found found = find(token);
        switch (state(found)) {
            case OPEN -> verbs.confirm(found.hospital(), found.it().origin.feedback(), settled, reason);
            case EXPIRED -> throw Refused.of(Refused.Kind.LOST_RACE, "feedback.link.expired");
            case SETTLED, REOPENED, CLOSED -> throw Refused.of(Refused.Kind.LOST_RACE, "feedback.link.used");
        }
        return body(find(token));
    }

    private Found find(String typed) {
        EchoToken token = EchoToken.read(typed).orElseThrow(EchoLinks::unknown);
        EchoLinkTable.Link link = table.find(token.hospital(), token.hash()).orElseThrow(EchoLinks::unknown);
        Case it = cases.find(
                        CaseSight.whole(token.hospital()), List.of(link.id().value()), false)
                .getFirst();
        return new Found(token.hospital(), link, it);
    }

    private State state(Found found) {
        Case it = found.it();
        if (it.stage instanceof Stage.Closed) {
            return State.CLOSED;
        }
        if (!(it.stage instanceof Stage.Answered answered)
                || it.round != found.link().round()) {
            return State.REOPENED;
        }
        if (answered.echo() == Echo.SETTLED) {
            return State.SETTLED;
        }
        return clock.instant().isBefore(found.link().expiresAt()) ? State.OPEN : State.EXPIRED;
    }

    private Body body(Found found) {
        Hospital hospital = hospitals.find(found.hospital());
        Feedback feedback = feedbacks.find(found.hospital(), found.it().origin.feedback());
        return new Body(
                state(found),
                new ProgressBody.Hospital(hospital.code(), hospital.name(), hospital.nameEn(), hospital.phone()),
                feedback.receivedAt(),
                Progress.reply(found.it(), directory.of(found.hospital(), List.of())),
                found.link().expiresAt());
    }

    private static Refused unknown() {
        return Refused.of(Refused.Kind.NOT_FOUND, "feedback.link.unknown");
    }
}
