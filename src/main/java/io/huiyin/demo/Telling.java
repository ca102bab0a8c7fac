package io.huiyin.demo;

import io.huiyin.analysis.Analyst;
import io.huiyin.cases.Cases;
import io.huiyin.intake.Feedback;
import io.huiyin.intake.FeedbackId;
import io.huiyin.intake.Feedbacks;
import io.huiyin.intake.Intake;
import io.huiyin.intake.Submission;
import io.huiyin.kernel.StoryClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells one voice from its receipt to where it stands today, everything at its own moment. The receipt is idempotent by
 * its key and the rest is one transaction, so that a story that was interrupted is told again from where it is whole.
 */
@Component
class Telling {

    private static final Duration READING = Duration.ofSeconds(4);

    private final DemoTable table;
    private final Intake intake;
    private final Feedbacks feedbacks;
    private final Analyst analyst;
    private final Cases cases;
    private final Playing playing;
    private final TransactionOperations transaction;

    Telling(
            DemoTable table,
            Intake intake,
            Feedbacks feedbacks,
            Analyst analyst,
            Cases cases,
            Playing playing,
            TransactionOperations transaction) {
        this.table = table;
        this.intake = intake;
        this.feedbacks = feedbacks;
        this.analyst = analyst;
        this.cases = cases;
        this.playing = playing;
        this.transaction = transaction;
    }

    void tell(Cast cast, Timetable timetable, Voice voice) {
        Instant received = timetable.received(voice);
        FeedbackId id = StoryClock.at(received, () -> intake.receive(submission(cast, voice)))
                .feedback();
        Optional<Cases.Position> opened = cases.ofFeedback(cast.hospital(), id);
        if (opened.isEmpty()) {
            StoryClock.at(received.plus(READING), analyst::catchUp);
            opened = cases.ofFeedback(cast.hospital(), id);
        }
        Cases.Position position =
                opened.orElseThrow(() -> new IllegalStateException("not understood: " + voice.text()));
        List<Step.Timed> moments = timetable.moments(received.plus(READING), Course.of(voice, position));
        Feedback feedback = feedbacks.find(cast.hospital(), id);
        transaction.executeWithoutResult(status -> {
            if (table.tell(cast.hospital(), voice.key())) {
                play(cast, voice, feedback, moments);
            }
        });
    }

    private void play(Cast cast, Voice voice, Feedback feedback, List<Step.Timed> moments) {
        for (Step.Timed timed : moments) {
            Step step = timed.step();
            StoryClock.at(timed.at(), () -> playing.play(cast, voice, feedback, step.act(), step.index()));
        }
    }

    private static Submission submission(Cast cast, Voice voice) {
        return new Submission(
                voice.key(),
                cast.hospital(),
                voice.channel(),
                cast.place(voice.place()).id(),
                voice.nature(),
                voice.text(),
                voice.rating(),
                voice.identity(),
                voice.contact(),
                null,
                null,
                List.of(),
                voice.takenBy() == null ? null : cast.member(voice.takenBy()).id());
    }
}
