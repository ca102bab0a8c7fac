package io.huiyin.intake;

import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what patients say: nothing is acknowledged before it is durable, nothing is taken twice. */
@Component
public class Intake {

    private final Drafting drafting;
    private final Gatherer gatherer;
    private final Keeping keeping;
    private final AdditionTable additions;
    private final Attachments attachments;
    private final Alarm alarm;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Buckets added;

    Intake(
            Drafting drafting,
            Gatherer gatherer,
            Keeping keeping,
            AdditionTable additions,
            Attachments attachments,
            Alarm alarm,
            ApplicationEventPublisher events,
            IntakeSettings settings,
            Clock clock) {
        this.drafting = drafting;
        this.gatherer = gatherer;
        this.keeping = keeping;
        this.additions = additions;
        this.attachments = attachments;
        this.alarm = alarm;
        this.events = events;
        this.clock = clock;
        this.added = new Buckets(settings.limits().addition());
    }

    /**
     * Comes back when the words are durable. Joins no transaction of the caller. One with pictures is stored alone,
     * since a picture may turn out to be gone.
     */
    public Receipt receive(Submission submission) {
        Draft draft = drafting.of(submission);
        Optional<Receipt> receipt = submission.attachments().isEmpty() ? gatherer.submit(draft) : gatherer.alone(draft);
        return receipt.orElseThrow(() -> Refused.of(Refused.Kind.LOST_RACE, "feedback.key_reused"));
    }

    /** How many wait for their receipt at this moment: whatever is less urgent may make room for them. */
    public int crowd() {
        return gatherer.crowd();
    }

    /** The receipt given before for this key and these words, if there is one. Stores nothing. */
    public Optional<Receipt> recall(Submission submission) {
        return keeping.recall(drafting.of(submission));
    }

    /** The patient adds words; with a key the same words again are the same addition again. */
    @Transactional
    public Addition add(Feedback feedback, String text, @Nullable UUID key) {
        return add(feedback, text, List.of(), key);
    }

    /** The same, with pictures that wait for these words. */
    @Transactional
    public Addition add(Feedback feedback, String text, List<AttachmentId> pictures, @Nullable UUID key) {
        if (pictures.size() > Attachments.MAX) {
            throw Refused.field("attachments", "feedback.attachments.too_many");
        }
        String words = checked(text);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Addition addition = new Addition(Ids.next(now), words, now);
        List<String> dangers = Drafting.dangers(words);
        UUID once = key == null ? addition.id() : key;
        if (!added.take(feedback.id())) {
            throw Refused.of(Refused.Kind.TOO_MANY, "feedback.too_many");
        }
        if (!additions.insert(feedback.hospital(), feedback.id(), once, addition, dangers)) {
            added.giveBack(feedback.id());
            return again(additions.byKey(feedback.hospital(), feedback.id(), once), words);
        }
        attachments.enclose(feedback.hospital(), feedback.id(), addition.id(), pictures);
        alarm.raise(feedback, addition, dangers);
        events.publishEvent(
                new WordsAdded(feedback.hospital(), feedback.id(), addition.id(), words, now, !dangers.isEmpty()));
        return addition;
    }

    private static Addition again(Addition first, String words) {
        if (!first.text().equals(words)) {
            throw Refused.of(Refused.Kind.LOST_RACE, "feedback.key_reused");
        }
        return first;
    }

    private static String checked(String text) {
        String words = Words.clean(text);
        if (Words.broken(words)) {
            throw Refused.field("text", "feedback.broken");
        }
        if (Words.blank(words)) {
            throw Refused.field("text", "feedback.text.blank");
        }
        if (Words.length(words) > Words.MAX) {
            throw Refused.field("text", "feedback.text.too_long");
        }
        return words;
    }
}
