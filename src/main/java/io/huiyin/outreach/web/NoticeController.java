package io.huiyin.outreach.web;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Page;
import io.huiyin.outreach.Notices;
import io.huiyin.outreach.PostedNotice;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The bell on the desk: the own notices, never anybody else's. */
@RestController
class NoticeController {

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    record Board(List<Line> items, @Nullable String next, int unread) {}

    record Line(
            UUID id,
            Instant at,
            String kind,
            String title,
            String text,
            @Nullable UUID caseId,
            boolean urgent,
            @Nullable Instant readAt) {

        static Line of(PostedNotice notice, Locale locale) {
            return new Line(
                    notice.id(),
                    notice.at(),
                    notice.kind(),
                    notice.title().in(locale),
                    notice.text().in(locale),
                    notice.caseId(),
                    notice.urgent(),
                    notice.readAt());
        }
    }

    @GetMapping("/api/notices")
    Board board(Actor actor, @RequestParam(required = false) @Nullable String cursor, Locale locale) {
        Page<Line> page = notices.of(actor, cursor).map(notice -> Line.of(notice, locale));
        return new Board(page.items(), page.next(), notices.unread(actor.hospital(), actor.staff()));
    }

    @PutMapping("/api/notices/{id}/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Actor actor, @PathVariable String id) {
        notices.read(actor, Ids.parse(id));
    }

    @PutMapping("/api/notices/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll(Actor actor) {
        notices.readAll(actor);
    }
}
