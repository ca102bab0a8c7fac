package io.huiyin.analysis;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The labelled texts that travel in the jar ({@code corpus}), as the shipped heads see them. */
final class Shipped {

    /** So many of the texts the heads were taught with hold them in place while a hospital teaches them. */
    static final int ANCHORS = 300;

    private Shipped() {}

    /** Those that were only ever measured with. */
    static List<Example> heldOut(LearntReader reader, Runnable breath) {
        return examples(lines("held-out"), reader, breath);
    }

    /** A part of those that were learnt from, spread evenly over the files. */
    static List<Example> anchors(LearntReader reader, Runnable breath) {
        List<String> all = lines("train");
        int few = Math.min(ANCHORS, all.size());
        List<String> some = IntStream.range(0, few)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / few)))
                .toList();
        return examples(some, reader, breath);
    }

    private static List<String> lines(String part) {
        try {
            List<String> lines = new ArrayList<>();
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:analysis/" + part + "/*.jsonl");
            for (Resource file : Stream.of(files)
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .toList()) {
                lines.addAll(file.getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList());
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Example> examples(List<String> lines, LearntReader reader, Runnable breath) {
        List<Example> examples = new ArrayList<>();
        for (String line : lines) {
            JsonNode row = JsonMapper.shared().readTree(line);
            examples.add(new Example(
                    reader.look(row.get("text").asString()), null, null, labels(row), Set.of(Label.values()), false));
            breath.run();
        }
        return List.copyOf(examples);
    }

    private static Labels labels(JsonNode row) {
        return new Labels(
                Coded.of(Nature.class, row.get("nature").asString()),
                Coded.of(ServiceStage.class, row.get("stage").asString()),
                row.get("issues").values().stream()
                        .map(issue -> Coded.of(Issue.class, issue.asString()))
                        .toList(),
                Coded.of(Sentiment.class, row.get("sentiment").asString()),
                row.get("severity").asInt());
    }
}
