package io.huiyin.analysis;

import io.huiyin.analysis.reading.SentenceModel;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Labelled texts with the figures the heads see, and for each label which of them it holds for. */
final class Lesson {

    private static final int FEWEST_OF_A_TOPIC = 15;
    private static final int VECTORS = 2 * SentenceModel.DIMENSIONS;

    final List<Labelled> texts;
    final List<Remarks> remarks;
    final List<float[]> figures;

    private Lesson(List<Labelled> texts, List<Remarks> remarks, List<float[]> figures) {
        this.texts = texts;
        this.remarks = remarks;
        this.figures = figures;
    }

    /** Sentence vectors take most of the time, so those of earlier runs are kept beside the build. */
    static Lesson of(List<Labelled> texts, Path kept) throws IOException {
        Map<String, float[]> known = read(kept);
        List<Remarks> remarks =
                texts.stream().map(text -> new Remarks(text.text())).toList();
        List<String> missing = remarks.stream()
                .map(it -> it.normal)
                .filter(it -> !known.containsKey(it))
                .toList();
        if (!missing.isEmpty()) {
            SentenceModel sentences = SentenceModel.load();
            missing.forEach(normal -> known.put(normal, sentences.vectors(normal)));
            write(kept, known);
        }
        List<float[]> figures = remarks.stream()
                .map(it -> {
                    float[] row = Arrays.copyOf(known.get(it.normal), VECTORS + RuleFigures.COUNT);
                    RuleFigures.write(it, Rules.opinion(it, null, null), row, VECTORS);
                    return row;
                })
                .toList();
        return new Lesson(texts, remarks, figures);
    }

    Map<String, boolean[]> labels() {
        Map<String, boolean[]> labels = new TreeMap<>();
        for (int i = 0; i < texts.size(); i++) {
            Labelled text = texts.get(i);
            mark(labels, "nature." + text.nature().code(), i);
            mark(labels, "stage." + text.stage().code(), i);
            mark(labels, "sentiment." + text.sentiment().code(), i);
            mark(labels, "severity." + text.severity(), i);
            int at = i;
            text.issues().forEach(issue -> mark(labels, "issue." + issue.code(), at));
            text.topics().forEach(topic -> mark(labels, "topic." + topic, at));
        }
        labels.entrySet()
                .removeIf(label -> label.getKey().startsWith("topic.") && count(label.getValue()) < FEWEST_OF_A_TOPIC);
        return labels;
    }

    private void mark(Map<String, boolean[]> labels, String label, int text) {
        labels.computeIfAbsent(label, l -> new boolean[texts.size()])[text] = true;
    }

    static int count(boolean[] holds) {
        int count = 0;
        for (boolean hold : holds) {
            count += hold ? 1 : 0;
        }
        return count;
    }

    private static Map<String, float[]> read(Path kept) throws IOException {
        Map<String, float[]> known = new HashMap<>();
        if (Files.exists(kept)) {
            try (DataInputStream in =
                    new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(kept)))) {
                for (int left = in.readInt(); left > 0; left--) {
                    String normal = in.readUTF();
                    float[] vector = new float[VECTORS];
                    for (int i = 0; i < VECTORS; i++) {
                        vector[i] = in.readFloat();
                    }
                    known.put(normal, vector);
                }
            }
        }
        return known;
    }

    private static void write(Path kept, Map<String, float[]> known) throws IOException {
        Files.createDirectories(kept.getParent());
        try (DataOutputStream out =
                new DataOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(kept)))) {
            out.writeInt(known.size());
            for (Map.Entry<String, float[]> text : known.entrySet()) {
                out.writeUTF(text.getKey());
                for (float figure : text.getValue()) {
                    out.writeFloat(figure);
                }
            }
        }
    }
}
