package io.huiyin.analysis;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A text labelled by hand with the labelling guide. */
record Labelled(
        String id,
        Nature nature,
        ServiceStage stage,
        List<Issue> issues,
        List<String> topics,
        Sentiment sentiment,
        int severity,
        String text) {

    /** Whether no character of it is Chinese. */
    boolean english() {
        return text.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /** The half the rules were tuned on. */
    static List<Labelled> tuning() {
        return half(0);
    }

    /** The half nobody looked at while tuning. */
    static List<Labelled> report() {
        return half(1);
    }

    private static List<Labelled> half(int remainder) {
        List<Labelled> all = read("/analysis/evaluation.tsv");
        return IntStream.range(0, all.size())
                .filter(row -> row % 2 == remainder)
                .mapToObj(all::get)
                .toList();
    }

    static List<Labelled> read(String resource) {
        try (InputStream stream = Objects.requireNonNull(Labelled.class.getResourceAsStream(resource))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Labelled::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of a folder of the corpus; none if there is no such folder yet. */
    static List<Labelled> corpus(String part) {
        Path folder = Path.of("corpus", part);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().flatMap(Labelled::lines).map(Labelled::line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Labelled line(String line) {
        JsonNode json = JsonMapper.shared().readTree(line);
        return new Labelled(
                json.get("id").asString(),
                Coded.of(Nature.class, json.get("nature").asString()),
                Coded.of(ServiceStage.class, json.get("stage").asString()),
                json.get("issues").values().stream()
                        .map(code -> Coded.of(Issue.class, code.asString()))
                        .toList(),
                json.get("topics").values().stream().map(JsonNode::asString).toList(),
                Coded.of(Sentiment.class, json.get("sentiment").asString()),
                json.get("severity").asInt(),
                json.get("text").asString());
    }

    private static Labelled row(String line) {
        String[] cells = line.split("\t", -1);
        return new Labelled(
                "",
                Coded.of(Nature.class, cells[0]),
                Coded.of(ServiceStage.class, cells[1]),
                cells[2].equals("-")
                        ? List.of()
                        : Stream.of(cells[2].split(",", -1))
                                .map(code -> Coded.of(Issue.class, code))
                                .toList(),
                List.of(),
                Coded.of(Sentiment.class, cells[3]),
                Integer.parseInt(cells[4]),
                cells[5]);
    }
}
