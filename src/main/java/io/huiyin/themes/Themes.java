package io.huiyin.themes;

import io.huiyin.analysis.Likeness;
import io.huiyin.analysis.OwnTopics;
import io.huiyin.analysis.Topics;
import io.huiyin.cases.Glance;
import io.huiyin.cases.Glances;
import io.huiyin.cases.Span;
import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.themes.Emergence.Voice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What many patients say at once, within what the reader may see; worked out anew whenever somebody asks. */
@Component
public class Themes {

    /** All pairs are compared; of more than these the newest are taken, and the reader is told. */
    static final int MOST = 1000;

    private static final int EXAMPLES = 3;

    private final Glances glances;
    private final Likeness likeness;
    private final OwnTopics ownTopics;
    private final Clock clock;

    Themes(Glances glances, Likeness likeness, OwnTopics ownTopics, Clock clock) {
        this.glances = glances;
        this.likeness = likeness;
        this.ownTopics = ownTopics;
        this.clock = clock;
    }

    /** How often a topic was heard in the span, and in the one before it. */
    public record Count(Topics.Topic topic, int now, int before, int negative) {}

    /** Something several patients say in like words. */
    public record Emerging(String name, int now, int before, List<Example> examples) {}

    /** One who says so. */
    public record Example(UUID id, String number, String excerpt, Instant receivedAt) {}

    /**
     * What was heard from {@code from} to {@code to}.
     *
     * @param negative how many of it were negative
     * @param compared how many of those, the newest, were compared for themes
     */
    public record Heard(
            Instant from, Instant to, int negative, int compared, List<Count> topics, List<Emerging> themes) {}

    /** Of the last so many weeks. */
    public Heard hear(Actor reader, int weeks, @Nullable DepartmentId department) {
        Instant now = clock.instant();
        Span span = new Span(now.minus(Duration.ofDays(7L * weeks)), now);
        Map<String, Topics.Topic> own = ownTopics.names(reader.hospital());
        List<Count> topics = glances.topics(reader, span, department).stream()
                .map(count -> new Count(
                        own.getOrDefault(count.topic(), Topics.of(count.topic())),
                        count.now(),
                        count.before(),
                        count.negative()))
                .toList();
        List<Glance> recent = glances.negative(reader, span, department, MOST);
        List<Glance> earlier = glances.negative(reader, span.before(), department, MOST);
        Map<UUID, Glance> byCase = recent.stream().collect(Collectors.toMap(Glance::id, Function.identity()));
        List<Emerging> themes = new Emergence(Likeness.SAME_MATTER)
                .themes(voices(reader, recent), voices(reader, earlier)).stream()
                        .map(theme -> emerging(theme, byCase))
                        .toList();
        int negative = recent.size() < MOST ? recent.size() : glances.countNegative(reader, span, department);
        return new Heard(span.from(), span.to(), negative, recent.size(), topics, themes);
    }

    private List<Voice> voices(Actor reader, List<Glance> glances) {
        Map<FeedbackId, float[]> vectors = likeness.vectors(
                reader.hospital(), glances.stream().map(Glance::feedback).toList());
        List<Voice> voices = new ArrayList<>();
        for (Glance glance : glances) {
            float[] vector = vectors.get(glance.feedback());
            if (vector != null) {
                voices.add(new Voice(
                        glance.id(), Objects.requireNonNullElse(glance.issue(), ""), glance.excerpt(), vector));
            }
        }
        return voices;
    }

    private static Emerging emerging(Theme theme, Map<UUID, Glance> byCase) {
        List<Example> examples = theme.cases().stream()
                .limit(EXAMPLES)
                .map(byCase::get)
                .map(glance -> new Example(glance.id(), glance.number(), glance.excerpt(), glance.receivedAt()))
                .toList();
        return new Emerging(theme.name(), theme.cases().size(), theme.before(), examples);
    }
}
