package io.huiyin.analysis.web;

import io.huiyin.analysis.Reanalyses;
import io.huiyin.analysis.Reanalysis;
import io.huiyin.analysis.Versions;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The versions of the reader: what was learnt from corrections, which version reads, and the way back. */
@RestController
@RequestMapping("/api/reader")
class ReaderController {

    private final Versions versions;
    private final Reanalyses reanalyses;

    ReaderController(Versions versions, Reanalyses reanalyses) {
        this.versions = versions;
        this.reanalyses = reanalyses;
    }

    record Failed(String feedbackId, String error, Instant at) {}

    record Run(
            UUID id,
            Reanalysis.State state,
            int total,
            int done,
            int changed,
            int failed,
            String model,
            String askedBy,
            Instant askedAt,
            @Nullable Instant endedAt,
            List<Failed> failures) {

        static Run of(Reanalyses.Progress progress) {
            Reanalysis run = progress.run();
            return new Run(
                    run.id(),
                    run.state(),
                    run.total(),
                    run.done(),
                    run.changed(),
                    run.failed(),
                    run.model(),
                    run.askedBy(),
                    run.askedAt(),
                    run.endedAt(),
                    progress.failures().stream()
                            .map(failure -> new Failed(failure.feedback().toString(), failure.error(), failure.at()))
                            .toList());
        }
    }

    /**
     * @param reanalysis the last one that was asked for
     * @param mayDecide whether the reader of this may choose the version
     */
    record Answer(Versions.Standing standing, @Nullable Run reanalysis, boolean mayDecide) {}

    record Span(@Nullable Integer days) {}

    record Wanted(@Nullable String state) {}

    record Choice(@Nullable Integer number, @Nullable String reason) {}

    @GetMapping
    Answer standing(Actor actor) {
        Reanalyses.Progress progress = reanalyses.latest(actor);
        return new Answer(
                versions.standing(actor),
                progress == null ? null : Run.of(progress),
                actor.may(Permission.READER_DECIDE));
    }

    @PutMapping("/in-use")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void use(Actor actor, @RequestBody Choice choice) {
        versions.use(actor, choice.number(), choice.reason());
    }

    @PostMapping("/reanalyses")
    @ResponseStatus(HttpStatus.CREATED)
    void begin(Actor actor, @RequestBody Span span) {
        reanalyses.begin(actor, span.days());
    }

    @PutMapping("/reanalyses/{id}/state")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(Actor actor, @PathVariable String id, @RequestBody Wanted wanted) {
        Reanalysis.State state = Coded.find(Reanalysis.State.class, wanted.state() == null ? "" : wanted.state())
                .orElseThrow(() -> Refused.field("state", "reader.reanalysis.state"));
        reanalyses.change(actor, Ids.parse(id), state);
    }
}
