package io.huiyin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The corpus as patients would send it: texts of every length and register, shuffled the same way each time. */
final class Voices {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<String> texts = new ArrayList<>();
    private int next;

    Voices(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    texts.add(JSON.readTree(line).get("text").asString());
                }
            }
        }
        Collections.shuffle(texts, new Random(1));
    }

    double meanLength() {
        return texts.stream().mapToInt(String::length).average().orElseThrow();
    }

    synchronized String next() {
        return texts.get(next++ % texts.size());
    }

    /** As it stands between the quotes of a JSON string. */
    static String escaped(String text) {
        String quoted = JSON.writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }
}
