package io.huiyin.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Gathers what a model card shows, by part of the corpus and level: figures a label, confusions, calibration, mistakes. */
final class Card {

    private static final int BINS = 10;
    private static final int MISTAKES = 12;
    private static final int DRAWS = 400;

    private final Map<String, Part> parts = new LinkedHashMap<>();

    private static final class Part {
        int texts;
        int forPeople;
        final Map<String, Tally> tallies = new TreeMap<>();
        final Map<String, List<Pair>> pairs = new TreeMap<>();
        final Map<String, TreeMap<String, TreeMap<String, Integer>>> confusions = new TreeMap<>();
        final Map<String, int[][]> bins = new TreeMap<>();
        final Map<String, List<Mistake>> mistakes = new TreeMap<>();
    }

    private record Pair(Collection<?> want, Collection<?> have) {}

    record Mistake(String id, String text, String want, String have, double probability) {}

    record Bin(double from, int count, int right) {}

    void add(String name, Labelled want, Understanding have) {
        Part part = parts.computeIfAbsent(name, n -> new Part());
        part.texts++;
        part.forPeople += have.needsPerson() ? 1 : 0;
        one(part, "nature", want.nature().code(), have.nature().code(), want, have);
        one(part, "stage", want.stage().code(), have.stage().code(), want, have);
        one(part, "sentiment", want.sentiment().code(), have.sentiment().code(), want, have);
        one(part, "severity", "" + want.severity(), "" + have.severity(), want, have);
        count(part, "issues", want.issues(), have.issues());
        for (io.huiyin.kernel.Issue issue : io.huiyin.kernel.Issue.values()) {
            Double probability = have.probabilities().get(issue.code());
            if (probability != null) {
                bin(part, "issues", probability, want.issues().contains(issue));
            }
        }
        List<String> topics = have.probabilities().keySet().stream()
                .filter(key -> key.contains("."))
                .toList();
        count(part, "topics", want.topics(), topics);
        topics.forEach(topic -> bin(
                part,
                "topics",
                have.probabilities().getOrDefault(topic, 0.0),
                want.topics().contains(topic)));
    }

    private static void count(Part part, String level, Collection<?> want, Collection<?> have) {
        part.tallies.computeIfAbsent(level, l -> new Tally()).add(want, have);
        part.pairs.computeIfAbsent(level, l -> new ArrayList<>()).add(new Pair(want, have));
    }

    private static void one(Part part, String level, String want, String have, Labelled text, Understanding all) {
        count(part, level, List.of(want), List.of(have));
        part.confusions
                .computeIfAbsent(level, l -> new TreeMap<>())
                .computeIfAbsent(want, w -> new TreeMap<>())
                .merge(have, 1, Integer::sum);
        double probability = all.probabilities().getOrDefault(level, 0.0);
        bin(part, level, probability, want.equals(have));
        if (!want.equals(have)) {
            List<Mistake> mistakes = part.mistakes.computeIfAbsent(level, l -> new ArrayList<>());
            mistakes.add(new Mistake(text.id(), text.text(), want, have, probability));
        }
    }

    private static void bin(Part part, String level, double probability, boolean right) {
        int[] bin =
                part.bins.computeIfAbsent(level, l -> new int[BINS][2])[Math.min(BINS - 1, (int) (probability * BINS))];
        bin[0]++;
        bin[1] += right ? 1 : 0;
    }

    /** The mistakes are those made with most confidence; their texts are in the corpus. */
    void write(Path file, String model) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("model", model);
        parts.forEach((name, part) -> {
            Map<String, Object> levels = new LinkedHashMap<>();
            part.tallies.forEach((level, tally) -> levels.put(level, level(part, level, tally)));
            all.put(name, Map.of("texts", part.texts, "needsPerson", part.forPeople, "levels", levels));
        });
        JsonMapper json = JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        Files.writeString(file, json.writeValueAsString(all) + "\n");
    }

    /** Where the means would lie if other texts of the same kind had been asked, nineteen times of twenty. */
    private static Map<String, List<Double>> intervals(List<Pair> pairs) {
        Random random = new Random(1);
        List<Double> micro = new ArrayList<>();
        List<Double> macro = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            Tally tally = new Tally();
            for (int i = 0; i < pairs.size(); i++) {
                Pair any = pairs.get(random.nextInt(pairs.size()));
                tally.add(any.want(), any.have());
            }
            micro.add(tally.microF1());
            macro.add(tally.macroF1());
        }
        return Map.of("microF1", middle(micro), "macroF1", middle(macro));
    }

    private static List<Double> middle(List<Double> drawn) {
        drawn.sort(null);
        return List.of(drawn.get((int) (DRAWS * 0.025)), drawn.get((int) (DRAWS * 0.975)));
    }

    private static Map<String, Object> level(Part part, String level, Tally tally) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("accuracy", tally.accuracy());
        figures.put("microF1", tally.microF1());
        figures.put("macroF1", tally.macroF1());
        figures.put("intervals", intervals(part.pairs.getOrDefault(level, List.of())));
        figures.put("labels", tally.figures());
        figures.put("confusion", part.confusions.getOrDefault(level, new TreeMap<>()));
        List<Bin> bins = new ArrayList<>();
        int[][] counted = part.bins.getOrDefault(level, new int[0][2]);
        for (int i = 0; i < counted.length; i++) {
            bins.add(new Bin((double) i / BINS, counted[i][0], counted[i][1]));
        }
        figures.put("calibration", bins);
        figures.put(
                "mistakes",
                part.mistakes.getOrDefault(level, List.of()).stream()
                        .sorted(java.util.Comparator.comparingDouble(Mistake::probability)
                                .reversed()
                                .thenComparing(Mistake::id))
                        .limit(MISTAKES)
                        .toList());
        return figures;
    }
}
