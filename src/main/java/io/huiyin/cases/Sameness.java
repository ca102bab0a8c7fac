package io.huiyin.cases;

import io.huiyin.analysis.Likeness;
import io.huiyin.kernel.Coded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How far two cases seem to be about one and the same matter.
 *
 * @param alike of the words, 0 to 1
 */
public record Sameness(List<Reason> reasons, double alike) implements Comparable<Sameness> {

    /** Why two are thought to be the same. */
    public enum Reason implements Coded {
        SAME_PHONE,
        SAME_WORDS,
        NEAR_WORDS,
        SAME_PLACE
    }

    /** From here on two texts are the same but for a sign or two. */
    static final double SAME = 0.97;

    /** From here on two texts say the same in nearly the same words; well above being about the same matter. */
    static final double NEAR = 0.86;

    /** A patient who comes again sooner likely speaks of the same. */
    static final Duration PHONE = Duration.ofDays(7);

    /** What happens at one place within so long may be one event seen by two. */
    static final Duration PLACE = Duration.ofDays(3);

    public Sameness {
        reasons = List.copyOf(reasons);
    }

    static Sameness of(boolean phone, double alike, boolean place, boolean issue, Duration apart) {
        boolean matter = alike >= Likeness.SAME_MATTER;
        List<Reason> reasons = new ArrayList<>();
        if (phone && (matter || apart.compareTo(PHONE) <= 0)) {
            reasons.add(Reason.SAME_PHONE);
        }
        if (alike >= SAME) {
            reasons.add(Reason.SAME_WORDS);
        } else if (alike >= NEAR) {
            reasons.add(Reason.NEAR_WORDS);
        }
        if (place && apart.compareTo(PLACE) <= 0 && (issue || matter)) {
            reasons.add(Reason.SAME_PLACE);
        }
        return new Sameness(reasons, Math.clamp(alike, 0, 1));
    }

    /** The share of pairs of signs that two texts have in common. */
    static double shared(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return 2.0 * both.size() / (one.size() + other.size());
    }

    @Override
    public int compareTo(Sameness other) {
        int byReasons = Integer.compare(reasons.size(), other.reasons.size());
        return byReasons == 0 ? Double.compare(alike, other.alike) : byReasons;
    }
}
