package io.huiyin.themes;

import io.huiyin.analysis.Likeness;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what several people say in like words now, and whether they said it before. Pure. */
final class Emergence {

    /** Two people saying the same is a coincidence. */
    private static final int FEWEST = 3;

    private final double likeness;

    /**
     * Of that fineness.
     *
     * @param likeness mean cosine from which texts say the same; depends on the sentence model
     */
    Emergence(double likeness) {
        this.likeness = likeness;
    }

    /**
     * What one person said.
     *
     * @param issue what it is mainly about; who talks about different issues says different things
     * @param words masked, as they may be shown
     * @param vector of length 1
     */
    record Voice(UUID caseId, String issue, String words, float[] vector) {}

    /** What has grown most first. */
    List<Theme> themes(List<Voice> now, List<Voice> before) {
        Gist gist = new Gist(now.stream().map(Voice::words).toList());
        Map<String, List<Voice>> earlier = before.stream().collect(Collectors.groupingBy(Voice::issue));
        return now.stream().collect(Collectors.groupingBy(Voice::issue)).entrySet().stream()
                .flatMap(issue -> about(issue.getValue(), earlier.getOrDefault(issue.getKey(), List.of()), gist))
                .sorted(Comparator.comparingInt(Theme::growth)
                        .reversed()
                        .thenComparing(theme -> -theme.cases().size())
                        .thenComparing(Theme::name))
                .toList();
    }

    private Stream<Theme> about(List<Voice> now, List<Voice> before, Gist gist) {
        return Clusters.of(now.stream().map(Voice::vector).toList(), likeness).stream()
                .filter(group -> group.size() >= FEWEST)
                .map(group -> theme(group.stream().map(now::get).toList(), before, gist));
    }

    private Theme theme(List<Voice> members, List<Voice> before, Gist gist) {
        float[] middle = middle(members);
        int earlier = (int) before.stream()
                .filter(voice -> Likeness.cosine(voice.vector(), middle) >= likeness)
                .count();
        List<UUID> cases = members.stream()
                .sorted(Comparator.comparingDouble((Voice voice) -> -Likeness.cosine(voice.vector(), middle)))
                .map(Voice::caseId)
                .toList();
        return new Theme(gist.of(members.stream().map(Voice::words).toList()), earlier, cases);
    }

    /** Its product with a vector is the mean cosine between that vector and the members. */
    private static float[] middle(List<Voice> members) {
        float[] middle = new float[members.getFirst().vector().length];
        for (Voice member : members) {
            for (int d = 0; d < middle.length; d++) {
                middle[d] += member.vector()[d] / members.size();
            }
        }
        return middle;
    }
}
