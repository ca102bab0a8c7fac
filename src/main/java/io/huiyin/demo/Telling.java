package io.huiyin.demo;

import io.huiyin.analysis.Analyst;
import io.huiyin.cases.Cases;
import io.huiyin.cases.Sweep;
import io.huiyin.intake.Feedback;
import io.huiyin.intake.FeedbackId;
import io.huiyin.intake.Feedbacks;
import io.huiyin.intake.Intake;
import io.huiyin.intake.Receipt;
import io.huiyin.intake.Submission;
import io.huiyin.kernel.StoryClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells one voice from its receipt to where it stands today, everything at its own moment. The receipt is idempotent by
 * its key and the rest is one transaction, so that a story that was interrupted is told anew and never twice.
 */
@Component
class Telling {

    private static final Duration READING = Duration.ofSeconds(4);

    private final DemoTable table;
    private final Intake intake;
    private final Feedbacks feedbacks;
    private final Analyst analyst;
    private final Cases cases;
    private final Sweep sweep;
    private final Playing playing;
    private final Bell bell;
    private final Danger danger;
    private final TransactionOperations transaction;

    Telling(
            DemoTable table,
            Intake intake,
            Feedbacks feedbacks,
            Analyst analyst,
            Cases cases,
            Sweep sweep,
            Playing playing,
            Bell bell,
            Danger danger,
            TransactionOperations transaction) {
        this.table = table;
        this.intake = intake;
        this.feedbacks = feedbacks;
        this.analyst = analyst;
        this.cases = cases;
        this.sweep = sweep;
        this.playing = playing;
        this.bell = bell;
        this.danger = danger;
        this.transaction = transaction;
    }

    void tell(Cast cast, Timetable timetable, Voice voice) {
        transaction.executeWithoutResult(status -> {
            if (table.tell(cast.hospital(), voice.key())) {
                follow(cast, timetable, voice);
            }
        });
    }

    /** What the voice became; it was handed in before, and the same key brings the same receipt. */
    FeedbackId heard(Cast cast, Voice voice) {
        return intake.receive(submission(cast, voice)).feedback();
    }

    private void follow(Cast cast, Timetable timetable, Voice voice) {
        Instant received = timetable.received(voice);
        Instant read = received.plus(READING);
        FeedbackId id = analyst.alone(() -> {
            Receipt receipt = StoryClock.at(received, () -> intake.receive(submission(cast, voice)));
            timetable.at(read, analyst::catchUp);
            return receipt.feedback();
        });
        Cases.Position opened = cases.ofFeedback(cast.hospital(), id)
                .orElseThrow(() -> new IllegalStateException("no case was opened for: " + voice.text()));
        Feedback feedback = feedbacks.find(cast.hospital(), id);
        Cases.Position now = opened;
        for (Step.Timed timed : timetable.moments(read, Course.of(voice, opened))) {
            Cases.Position before = now;
            if (timed.step().act() == Step.Act.ANSWER) {
                timetable.at(timed.at().minus(READING), sweep::run);
            }
            now = timetable.at(timed.at(), () -> playing.play(cast, voice, feedback, timed.step(), before));
        }
        if (!voice.fate().answered()) {
            timetable.watches(read).forEach(moment -> timetable.at(moment, sweep::run));
            bell.answer(cast, timetable, voice, now.id(), received);
        }
        danger.follow(cast, timetable, voice, now.id());
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
