package io.huiyin.analysis.web;

import io.huiyin.analysis.OwnTopic;
import io.huiyin.analysis.OwnTopics;
import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Issue;
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

/** The topics of a hospital's own. */
@RestController
@RequestMapping("/api/topics/own")
class OwnTopicController {

    private final OwnTopics topics;

    OwnTopicController(OwnTopics topics) {
        this.topics = topics;
    }

    /** @param precision of cross-validation, as {@code recall}; null before it was tried */
    record Row(
            UUID id,
            int version,
            Issue issue,
            String code,
            String name,
            String nameEn,
            int examples,
            int others,
            boolean automatic,
            @Nullable Double precision,
            @Nullable Double recall,
            boolean retired) {

        static Row of(OwnTopic topic) {
            OwnTopic.Trial trial = topic.trial();
            return new Row(
                    topic.id(),
                    topic.version(),
                    topic.issue(),
                    topic.code(),
                    topic.name(),
                    topic.nameEn(),
                    topic.examples(),
                    topic.others(),
                    topic.automatic(),
                    trial == null ? null : trial.precision(),
                    trial == null ? null : trial.recall(),
                    topic.retiredAt() != null);
        }
    }

    record Answer(int enough, List<Row> topics, boolean mayManage) {}

    record Form(
            @Nullable String issue,
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable Integer version) {}

    record Created(UUID id) {}

    record Candidate(String feedbackId, String text, double likely, Instant receivedAt) {}

    record Word(@Nullable Boolean belongs) {}

    @GetMapping
    Answer all(Actor actor) {
        return new Answer(
                OwnTopics.ENOUGH, topics.all(actor).stream().map(Row::of).toList(), actor.may(Permission.TOPIC_MANAGE));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created add(Actor actor, @RequestBody Form form) {
        Issue issue = Coded.find(Issue.class, form.issue() == null ? "" : form.issue())
                .orElseThrow(() -> Refused.field("issue", "topic.issue"));
        return new Created(topics.add(actor, issue, form.name(), form.nameEn()));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(Actor actor, @PathVariable String id, @RequestBody Form form) {
        topics.rename(actor, Ids.parse(id), version(form), form.name(), form.nameEn());
    }

    @PutMapping("/{id}/retirement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(Actor actor, @PathVariable String id, @RequestBody Form form) {
        topics.retire(actor, Ids.parse(id), version(form));
    }

    @GetMapping("/{id}/candidates")
    List<Candidate> candidates(Actor actor, @PathVariable String id) {
        return topics.candidates(actor, Ids.parse(id)).stream()
                .map(it -> new Candidate(it.feedback().toString(), it.text(), it.likely(), it.receivedAt()))
                .toList();
    }

    @PutMapping("/{id}/examples/{feedback}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void say(Actor actor, @PathVariable String id, @PathVariable String feedback, @RequestBody Word word) {
        if (word.belongs() == null) {
            throw Refused.field("belongs", "topic.belongs");
        }
        topics.say(actor, Ids.parse(id), FeedbackId.of(feedback), word.belongs());
    }

    private static int version(Form form) {
        if (form.version() == null) {
            throw Refused.field("version", "topic.version");
        }
        return form.version();
    }
}
