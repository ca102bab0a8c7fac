package io.huiyin.themes;

import io.huiyin.language.Clause;
import io.huiyin.language.Clauses;
import io.huiyin.language.Normal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what a group of texts has to say, in a patient's own words: the short clause whose pairs of neighbouring signs
 * are shared by many of the group and by few of everybody else.
 */
final class Gist {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 16;
    /** Longer clauses say more; this much of a point is what each further sign must bring. */
    private static final double BREVITY = 0.6;

    private final Map<String, Integer> spread = new HashMap<>();
    private final int everybody;

    /**
     * Learns what is usual.
     *
     * @param everybody the texts against which a group stands out; the group may be among them
     */
    Gist(List<String> everybody) {
        this.everybody = everybody.size();
        everybody.forEach(text -> pairs(Normal.of(text)).forEach(pair -> spread.merge(pair, 1, Integer::sum)));
    }

    /** Empty only if no text has a clause of a fit length without numbers in it. */
    String of(List<String> group) {
        Map<String, Integer> shared = new HashMap<>();
        group.forEach(text -> pairs(Normal.of(text)).forEach(pair -> shared.merge(pair, 1, Integer::sum)));
        String best = "";
        double most = Double.NEGATIVE_INFINITY;
        for (String clause : group.stream().flatMap(Gist::candidates).sorted().toList()) {
            double worth = worth(clause, shared, group.size());
            if (worth > most) {
                most = worth;
                best = clause;
            }
        }
        return best;
    }

    private double worth(String clause, Map<String, Integer> shared, int group) {
        double sum = 0;
        for (String pair : pairs(Normal.of(clause))) {
            double here = shared.getOrDefault(pair, 0) / (double) group;
            double anywhere = (1.0 + spread.getOrDefault(pair, 0)) / (1.0 + everybody);
            sum += here * Math.log(1 / anywhere);
        }
        return sum / Math.pow(clause.length(), BREVITY);
    }

    /** Numbers and names of people are nobody's gist, and must not become a headline. */
    private static Stream<String> candidates(String text) {
        return Clauses.of(text).stream()
                .map(Clause::text)
                .filter(clause -> clause.length() >= SHORTEST && clause.length() <= LONGEST)
                .filter(clause -> clause.chars().noneMatch(sign -> Character.isDigit(sign) || sign == '*'));
    }

    private static Set<String> pairs(String normal) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < normal.length(); i++) {
            if (Character.isLetterOrDigit(normal.charAt(i)) && Character.isLetterOrDigit(normal.charAt(i + 1))) {
                pairs.add(normal.substring(i, i + 2));
            }
        }
        return pairs;
    }
}
