package io.huiyin.analysis;

import io.huiyin.kernel.Issue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The names of the third level of the classification, below the issues. */
public final class Topics {

    private Topics() {}

    /** One topic; the part of its code before the dot is the issue it belongs to. */
    public record Topic(String code, String name, String nameEn) {}

    /** By this code; a code that this version does not know is its own name. */
    public static Topic of(String code) {
        return Known.BY_CODE.getOrDefault(code, new Topic(code, code, code));
    }

    /** Those below an issue. */
    static List<Topic> below(Issue issue) {
        return Known.BY_CODE.values().stream()
                .filter(topic -> topic.code().startsWith(issue.code() + "."))
                .toList();
    }

    private static final class Known {

        static final Map<String, Topic> BY_CODE = read();

        private record Entry(String code, String zh, String en) {}

        private static Map<String, Topic> read() {
            Map<String, Topic> topics = new LinkedHashMap<>();
            try (InputStream file = Topics.class.getResourceAsStream("/analysis/topics.json")) {
                for (Entry entry : JsonMapper.shared().readValue(file, Entry[].class)) {
                    topics.put(entry.code(), new Topic(entry.code(), entry.zh(), entry.en()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return topics;
        }
    }
}
