package io.huiyin.analysis;

import io.huiyin.intake.Feedback;
import io.huiyin.intake.FeedbackId;
import io.huiyin.intake.Feedbacks;
import io.huiyin.kernel.HospitalId;
import io.huiyin.patients.Masking;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What belongs to a topic and what does not: finds candidates for people to judge, and learns from what they say. */
@Component
class TopicExamples {

    /** So many of the newest of an issue are looked through. */
    private static final int LOOKED_AT = 300;

    private static final int SHOWN = 12;
    private static final int EXCERPT = 200;

    private final OwnTopicTable table;
    private final Likeness likeness;
    private final Feedbacks feedbacks;

    TopicExamples(OwnTopicTable table, Likeness likeness, Feedbacks feedbacks) {
        this.table = table;
        this.likeness = likeness;
        this.feedbacks = feedbacks;
    }

    List<OwnTopics.Candidate> candidates(HospitalId hospital, OwnTopic topic) {
        List<OwnTopicTable.Example> said = table.examples(hospital, topic.id());
        Set<FeedbackId> judged =
                said.stream().map(OwnTopicTable.Example::feedback).collect(Collectors.toSet());
        List<FeedbackId> open = table.ofIssue(hospital, topic.issue(), LOOKED_AT).stream()
                .filter(id -> !judged.contains(id))
                .toList();
        Set<FeedbackId> all = new HashSet<>(open);
        all.addAll(judged);
        Map<FeedbackId, float[]> vectors = likeness.vectors(hospital, all);
        ToDoubleFunction<FeedbackId> likely = likely(said, vectors);
        Map<FeedbackId, Double> best = open.stream()
                .sorted(Comparator.comparingDouble(likely).reversed())
                .limit(SHOWN)
                .collect(Collectors.toMap(id -> id, likely::applyAsDouble));
        return feedbacks.all(hospital, best.keySet()).stream()
                .map(feedback -> candidate(feedback, best.getOrDefault(feedback.id(), 0.0)))
                .sorted(Comparator.comparingDouble(OwnTopics.Candidate::likely)
                        .reversed()
                        .thenComparing(OwnTopics.Candidate::receivedAt, Comparator.reverseOrder()))
                .toList();
    }

    private static OwnTopics.Candidate candidate(Feedback feedback, double likely) {
        String masked = Masking.text(feedback.text()).strip();
        String text = masked.codePointCount(0, masked.length()) <= EXCERPT
                ? masked
                : masked.substring(0, masked.offsetByCodePoints(0, EXCERPT)) + "…";
        return new OwnTopics.Candidate(feedback.id(), text, Math.round(likely * 100) / 100.0, feedback.receivedAt());
    }

    /** The mean likeness to the examples, less that to what was refused. */
    private static ToDoubleFunction<FeedbackId> likely(
            List<OwnTopicTable.Example> said, Map<FeedbackId, float[]> vectors) {
        return id -> {
            float[] vector = vectors.get(id);
            if (vector == null) {
                return 0;
            }
            double towards = mean(said, vectors, vector, true);
            return towards == 0 ? 0 : Math.clamp(towards - mean(said, vectors, vector, false) / 4, 0, 1);
        };
    }

    private static double mean(
            List<OwnTopicTable.Example> said, Map<FeedbackId, float[]> vectors, float[] vector, boolean belongs) {
        return said.stream()
                .filter(example -> example.belongs() == belongs)
                .map(example -> vectors.get(example.feedback()))
                .filter(Objects::nonNull)
                .mapToDouble(other -> Likeness.cosine(other, vector))
                .average()
                .orElse(0);
    }

    /** From all that was said so far; what nobody has looked at stands for what does not belong. */
    void learn(HospitalId hospital, OwnTopic topic) {
        List<OwnTopicTable.Example> said = table.examples(hospital, topic.id());
        Set<FeedbackId> belong = said.stream()
                .filter(OwnTopicTable.Example::belongs)
                .map(OwnTopicTable.Example::feedback)
                .collect(Collectors.toSet());
        Set<FeedbackId> others = said.stream()
                .map(OwnTopicTable.Example::feedback)
                .filter(id -> !belong.contains(id))
                .collect(Collectors.toCollection(HashSet::new));
        table.ofIssue(hospital, topic.issue(), LOOKED_AT).stream()
                .filter(id -> !belong.contains(id))
                .forEach(others::add);
        List<float[]> examples = vectors(hospital, belong);
        List<float[]> against = vectors(hospital, others);
        if (examples.size() < TopicLesson.ENOUGH || against.isEmpty()) {
            table.learn(hospital, topic.id(), null, null);
            return;
        }
        TopicLesson lesson = new TopicLesson(examples, against);
        OwnTopic.Trial trial = lesson.trial();
        table.learn(hospital, topic.id(), trial, TopicLesson.works(trial) ? lesson.weights() : null);
    }

    /** In the order of the ids, so that the same examples give the same bits. */
    private List<float[]> vectors(HospitalId hospital, Collection<FeedbackId> ids) {
        return likeness.vectors(hospital, ids).entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().value()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What people said of these stands above what was read. */
    List<FeedbackReread.Item> overlay(HospitalId hospital, List<FeedbackReread.Item> items) {
        Map<FeedbackId, List<OwnTopicTable.Example>> said = new HashMap<>();
        table.said(hospital, items.stream().map(item -> item.feedback().id()).toList())
                .forEach(example -> said.computeIfAbsent(example.feedback(), id -> new ArrayList<>())
                        .add(example));
        return items.stream()
                .map(item -> new FeedbackReread.Item(
                        item.feedback(),
                        overlay(
                                item.understanding(),
                                said.getOrDefault(item.feedback().id(), List.of()))))
                .toList();
    }

    static Understanding overlay(Understanding read, List<OwnTopicTable.Example> said) {
        Map<String, Double> probabilities = new HashMap<>(read.probabilities());
        for (OwnTopicTable.Example example : said) {
            if (example.belongs()) {
                probabilities.put(example.code(), 1.0);
            } else {
                probabilities.remove(example.code());
            }
        }
        return read.with(read.model(), probabilities);
    }
}
