package io.huiyin.themes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups vectors of length 1 by average linkage: two groups become one while the mean cosine between their members is
 * at least the wanted likeness. Nearest-neighbour chains (Murtagh 1983) find the groups in the time of all pairs and
 * without a table of them; the outcome does not depend on the order.
 */
final class Clusters {

    private Clusters() {}

    /**
     * The groups, the largest first; whoever is like nobody is a group of one.
     *
     * @param likeness mean cosine below which groups stay apart, -1 to 1
     * @return indices into {@code vectors}
     */
    static List<List<Integer>> of(List<float[]> vectors, double likeness) {
        List<Group> open = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            open.add(new Group(List.of(i), vectors.get(i)));
        }
        List<Group> done = new ArrayList<>();
        Deque<Group> chain = new ArrayDeque<>();
        while (!open.isEmpty()) {
            if (chain.isEmpty()) {
                chain.push(open.getFirst());
            }
            Group last = chain.pop();
            Group before = chain.peek();
            Group nearest = nearest(last, open, before);
            if (nearest == null || last.likeness(nearest) < likeness) {
                // Groups that merge elsewhere only get less like this one: nobody will ever be near enough.
                open.remove(last);
                done.add(last);
            } else if (nearest == before) {
                chain.pop();
                open.remove(last);
                open.remove(before);
                open.add(last.with(before));
            } else {
                chain.push(last);
                chain.push(nearest);
            }
        }
        return done.stream()
                .map(Group::members)
                .sorted(Comparator.<List<Integer>>comparingInt(List::size)
                        .reversed()
                        .thenComparing(List::getFirst))
                .toList();
    }

    /** The one before in the chain wins a tie, or the chain would go round for ever. */
    private static @Nullable Group nearest(Group of, List<Group> among, @Nullable Group before) {
        Group best = before;
        double most = before == null ? Double.NEGATIVE_INFINITY : of.likeness(before);
        for (Group other : among) {
            if (other != of && other != before) {
                double likeness = of.likeness(other);
                if (likeness > most) {
                    most = likeness;
                    best = other;
                }
            }
        }
        return best;
    }

    /** The mean of all cosines across two groups is the product of their sums over the product of their sizes. */
    private static final class Group {

        private final List<Integer> members;
        private final float[] sum;

        Group(List<Integer> members, float[] sum) {
            this.members = members;
            this.sum = sum;
        }

        List<Integer> members() {
            return members;
        }

        double likeness(Group other) {
            double product = 0;
            for (int d = 0; d < sum.length; d++) {
                product += sum[d] * other.sum[d];
            }
            return product / ((double) members.size() * other.members.size());
        }

        Group with(Group other) {
            List<Integer> all = new ArrayList<>(members);
            all.addAll(other.members);
            all.sort(null);
            float[] both = sum.clone();
            for (int d = 0; d < both.length; d++) {
                both[d] += other.sum[d];
            }
            return new Group(List.copyOf(all), both);
        }
    }
}
