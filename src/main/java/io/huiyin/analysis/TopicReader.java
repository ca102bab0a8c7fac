package io.huiyin.analysis;

import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads as another reader does, and names the topics a hospital has taught it as well. */
final class TopicReader implements Reader {

    private static final double HALF = 0.5;

    private final Reader reader;
    private final List<OwnTopicTable.Head> topics;
    private final String name;

    private TopicReader(Reader reader, List<OwnTopicTable.Head> topics) {
        this.reader = reader;
        this.topics = topics;
        int taught = topics.stream().mapToInt(OwnTopicTable.Head::version).sum();
        this.name = reader.model() + "~" + topics.size() + "." + taught;
    }

    /** The reader itself if there are no topics. */
    static Reader of(Reader reader, List<OwnTopicTable.Head> topics) {
        return topics.isEmpty() ? reader : new TopicReader(reader, topics);
    }

    @Override
    public String model() {
        return name;
    }

    @Override
    public Reading read(String text, @Nullable Nature stated, @Nullable ServiceStage placeStage) {
        Reading reading = reader.read(text, stated, placeStage);
        Understanding it = reading.understanding();
        Map<String, Double> probabilities = new HashMap<>(it.probabilities());
        byte[] packed = reading.vector();
        if (packed != null) {
            float[] vector = Likeness.unit(packed);
            for (OwnTopicTable.Head topic : topics) {
                double likely = TopicLesson.likely(topic.weights(), vector);
                if (likely >= HALF && it.issues().contains(topic.issue())) {
                    probabilities.put(topic.code(), Math.round(likely * 1000) / 1000.0);
                }
            }
        }
        return new Reading(it.with(name, probabilities), packed);
    }
}
