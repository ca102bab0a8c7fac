package io.huiyin.analysis.web;

import io.huiyin.analysis.Operations;
import io.huiyin.intake.FeedbackId;
import io.huiyin.intake.Waiting;
import io.huiyin.kernel.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What waits, what is stuck. */
@RestController
@RequestMapping("/api/operations")
class OperationsController {

    private final Operations operations;

    OperationsController(Operations operations) {
        this.operations = operations;
    }

    record Aside(String feedbackId, Instant at, String error) {

        static Aside of(Waiting.SetAside aside) {
            return new Aside(aside.feedback().toString(), aside.at(), aside.error());
        }
    }

    record Answer(
            long waiting,
            long oldestWaitingSeconds,
            List<Aside> setAside,
            int deliveriesFailed,
            @Nullable Instant lastSweepAt) {}

    @GetMapping
    Answer standing(Actor actor) {
        Operations.Standing standing = operations.standing(actor);
        return new Answer(
                standing.waiting(),
                standing.oldestWaitingSeconds(),
                standing.setAside().stream().map(Aside::of).toList(),
                standing.deliveriesFailed(),
                standing.lastSweepAt());
    }

    @PostMapping("/set-aside/{feedback}/attempts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tryAgain(Actor actor, @PathVariable String feedback) {
        operations.tryAgain(actor, FeedbackId.of(feedback));
    }
}
