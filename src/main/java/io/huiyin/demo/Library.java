package io.huiyin.demo;

import io.huiyin.kernel.Actor;
import io.huiyin.knowledge.Articles;
import io.huiyin.knowledge.NewArticle;
import io.huiyin.organization.Hospital;
import io.huiyin.organization.Hospitals;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Puts the articles of the demo hospital on its shelf, once: all of them or none. */
@Component
class Library {

    private static final String KEEPER = "kefu";

    private final Articles articles;
    private final Hospitals hospitals;
    private final JsonMapper json;
    private final Clock clock;

    Library(Articles articles, Hospitals hospitals, JsonMapper json, Clock clock) {
        this.articles = articles;
        this.hospitals = hospitals;
        this.json = json;
        this.clock = clock;
    }

    /** An article as it is written down; its owner by key, who keeps it true by username. */
    record Entry(
            String department,
            int reviewInDays,
            @Nullable String responsible,
            String state,
            String questionZh,
            String questionEn,
            String answerZh,
            String answerEn,
            List<String> phrasings,
            List<String> keywords) {

        NewArticle draft(Cast cast, LocalDate today) {
            return new NewArticle(
                    state,
                    questionZh,
                    questionEn,
                    answerZh,
                    answerEn,
                    List.copyOf(phrasings),
                    List.copyOf(keywords),
                    cast.department(department).toString(),
                    responsible == null ? null : cast.member(responsible).id().toString(),
                    today.plusDays(reviewInDays).toString());
        }
    }

    @Transactional
    void fill(Cast cast) {
        Actor keeper = cast.actor(KEEPER);
        if (!articles.find(keeper, "").isEmpty()) {
            return;
        }
        Hospital hospital = hospitals.find(cast.hospital());
        LocalDate today = clock.instant().atZone(hospital.zone()).toLocalDate();
        for (Entry entry : entries(json)) {
            articles.write(keeper, entry.draft(cast, today));
        }
    }

    static List<Entry> entries(JsonMapper json) {
        try (InputStream file = Library.class.getResourceAsStream("articles.json")) {
            return List.of(json.readValue(file, Entry[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
