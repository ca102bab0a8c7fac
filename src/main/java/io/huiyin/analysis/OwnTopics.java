package io.huiyin.analysis;

import io.huiyin.audit.AuditTrail;
import io.huiyin.intake.FeedbackId;
import io.huiyin.intake.Feedbacks;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.TypedText;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A hospital names topics of its own below the shared issues and shows by examples what belongs to them. With few
 * examples a topic is only suggested; with more, and once it holds in cross-validation, the reader names it by itself.
 */
@Component
public class OwnTopics {

    /** With fewer examples a topic is only suggested. */
    public static final int ENOUGH = TopicLesson.ENOUGH;

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_NAME_EN = 80;
    private static final int OF_THE_ID = 8;

    private final OwnTopicTable table;
    private final TopicExamples examples;
    private final UnderstandingTable understandings;
    private final Feedbacks feedbacks;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    OwnTopics(
            OwnTopicTable table,
            TopicExamples examples,
            UnderstandingTable understandings,
            Feedbacks feedbacks,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.examples = examples;
        this.understandings = understandings;
        this.feedbacks = feedbacks;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Feedback that may belong to a topic.
     *
     * @param text masked, the beginning of it
     * @param likely 0 to 1, how like the examples it is; 0 for all if there are none
     */
    public record Candidate(FeedbackId feedback, String text, double likely, Instant receivedAt) {}

    /** All that were ever named, also the retired; whoever sees cases sees their names. */
    public List<OwnTopic> all(Actor reader) {
        reader.must(Permission.CASE_READ);
        return table.all(reader.hospital());
    }

    /** Their names by code. */
    public Map<String, Topics.Topic> names(HospitalId hospital) {
        Map<String, Topics.Topic> names = new HashMap<>();
        table.all(hospital)
                .forEach(
                        topic -> names.put(topic.code(), new Topics.Topic(topic.code(), topic.name(), topic.nameEn())));
        return names;
    }

    /** Needs {@link Permission#TOPIC_MANAGE}, as everything below. */
    @Transactional
    public UUID add(Actor actor, Issue issue, @Nullable String name, @Nullable String nameEn) {
        actor.must(Permission.TOPIC_MANAGE);
        UUID id = Ids.next(clock.instant());
        String random = id.toString();
        String code = issue.code() + ".own-" + random.substring(random.length() - OF_THE_ID);
        String zh = named("name", name, LONGEST_NAME);
        String en = nameEn == null || nameEn.isBlank() ? zh : named("nameEn", nameEn, LONGEST_NAME_EN);
        OwnTopic topic = new OwnTopic(id, 0, issue, code, zh, en, 0, 0, false, null, null);
        if (Topics.below(issue).stream().anyMatch(shared -> shared.name().equals(zh))
                || !table.add(actor.hospital(), topic, clock.instant())) {
            throw Refused.field("name", "topic.name.taken");
        }
        audit.record(actor.hospital(), actor, "topic.created", code, null);
        return id;
    }

    @Transactional
    public void rename(Actor actor, UUID id, int version, @Nullable String name, @Nullable String nameEn) {
        OwnTopic topic = find(actor, id);
        String zh = named("name", name, LONGEST_NAME);
        String en = nameEn == null || nameEn.isBlank() ? zh : named("nameEn", nameEn, LONGEST_NAME_EN);
        boolean taken = table.all(actor.hospital()).stream()
                .anyMatch(other -> !other.id().equals(id)
                        && other.retiredAt() == null
                        && other.issue() == topic.issue()
                        && other.name().equals(zh));
        if (taken
                || Topics.below(topic.issue()).stream()
                        .anyMatch(shared -> shared.name().equals(zh))) {
            throw Refused.field("name", "topic.name.taken");
        }
        change(actor, topic.named(zh, en), version);
        audit.record(actor.hospital(), actor, "topic.renamed", topic.code(), null);
    }

    /** It is named and suggested no more; what was read as it stays. */
    @Transactional
    public void retire(Actor actor, UUID id, int version) {
        OwnTopic topic = find(actor, id);
        change(actor, topic.retired(clock.instant()), version);
        audit.record(actor.hospital(), actor, "topic.retired", topic.code(), null);
    }

    /** What may belong to it, the likeliest first; nobody has said anything about these yet. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(Actor actor, UUID id) {
        return examples.candidates(actor.hospital(), find(actor, id));
    }

    /** Somebody says whether it belongs; the topic is learnt anew at once, and the feedback shows it. */
    @Transactional
    public void say(Actor actor, UUID id, FeedbackId feedback, boolean belongs) {
        OwnTopic topic = find(actor, id);
        HospitalId hospital = actor.hospital();
        Understanding read = understandings.find(hospital, List.of(feedback)).get(feedback);
        if (read == null) {
            throw Refused.notFound();
        }
        table.lock(hospital, id);
        table.say(hospital, id, feedback, belongs, actor.staff(), clock.instant());
        examples.learn(hospital, topic);
        Understanding now =
                TopicExamples.overlay(read, List.of(new OwnTopicTable.Example(topic.code(), feedback, belongs)));
        FeedbackReread.Item item = new FeedbackReread.Item(feedbacks.find(hospital, feedback), now);
        understandings.replace(hospital, List.of(item));
        events.publishEvent(new FeedbackReread(hospital, List.of(item)));
        audit.record(hospital, actor, belongs ? "topic.example_taken" : "topic.example_refused", topic.code(), null);
    }

    private OwnTopic find(Actor actor, UUID id) {
        actor.must(Permission.TOPIC_MANAGE);
        OwnTopic topic = table.find(actor.hospital(), id).orElseThrow(Refused::notFound);
        if (topic.retiredAt() != null) {
            throw new Refused("topic.retired");
        }
        return topic;
    }

    private void change(Actor actor, OwnTopic to, int version) {
        if (!table.change(actor.hospital(), to, version)) {
            throw Refused.changed();
        }
    }

    private static String named(String field, @Nullable String typed, int longest) {
        return new TypedText(longest, "topic.name.long").required(field, typed, "topic.name.empty");
    }
}
