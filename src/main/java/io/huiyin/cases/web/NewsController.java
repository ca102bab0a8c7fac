package io.huiyin.cases.web;

import io.huiyin.cases.News;
import io.huiyin.kernel.Actor;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The line on which a desk hears that it should ask again. */
@RestController
class NewsController {

    private final News news;

    NewsController(News news) {
        this.news = news;
    }

    @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen(Actor actor, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Asks a proxy in front of the house not to keep the words back.
        response.setHeader("X-Accel-Buffering", "no");
        return news.listen(actor);
    }
}
