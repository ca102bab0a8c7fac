package io.huiyin.analysis.reading;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The character sequences (one to three characters, and whole words of letters) the heads know, with how telling each is.
 * A text becomes a bag of them: sublinear term frequency times inverse document frequency, of length 1.
 */
public final class Grams {

    private static final int LONGEST = 3;
    /** Words of letters are known by a hash; this bit keeps them apart from characters. */
    private static final long WORD = 1L << 63;

    private final long[] keys;
    private final float[] rarity;

    private Grams(long[] keys, float[] rarity) {
        this.keys = keys;
        this.rarity = rarity;
    }

    /** Which grams, by ascending place, and how much each weighs. */
    public record Bag(int[] places, float[] weights) {}

    static final Bag NONE = new Bag(new int[0], new float[0]);

    /** Hears a gram where it stands; {@code key} is the same for the same characters. */
    private interface Ear {
        void hear(int start, int end, long key);
    }

    /** Hears where a known gram stands. */
    public interface Found {
        void at(int start, int end, int place);
    }

    /** Those that occur in at least {@code fewest} of the texts. */
    public static Grams of(List<String> normals, int fewest) {
        Map<Long, Integer> texts = new HashMap<>();
        for (String normal : normals) {
            Set<Long> here = new HashSet<>();
            walk(normal, (start, end, key) -> here.add(key));
            here.forEach(key -> texts.merge(key, 1, Integer::sum));
        }
        long[] keys = texts.entrySet().stream()
                .filter(entry -> entry.getValue() >= fewest)
                .mapToLong(Map.Entry::getKey)
                .sorted()
                .toArray();
        float[] rarity = new float[keys.length];
        for (int i = 0; i < keys.length; i++) {
            rarity[i] = (float) (1 + Math.log((1.0 + normals.size()) / (1.0 + texts.getOrDefault(keys[i], 0))));
        }
        return new Grams(keys, rarity);
    }

    public int size() {
        return keys.length;
    }

    /** Every known gram of the text, in the order of their ends. */
    public void find(String normal, Found found) {
        walk(normal, (start, end, key) -> {
            int place = Arrays.binarySearch(keys, key);
            if (place >= 0) {
                found.at(start, end, place);
            }
        });
    }

    public Bag bag(String normal) {
        int[] all = new int[normal.length() * (LONGEST + 1)];
        int[] count = {0};
        find(normal, (start, end, place) -> all[count[0]++] = place);
        Arrays.sort(all, 0, count[0]);
        int[] places = new int[count[0]];
        float[] weights = new float[count[0]];
        int different = 0;
        double squares = 0;
        for (int i = 0; i < count[0]; ) {
            int from = i;
            while (i < count[0] && all[i] == all[from]) {
                i++;
            }
            places[different] = all[from];
            weights[different] = (float) (1 + Math.log(i - from)) * rarity[all[from]];
            squares += weights[different] * weights[different];
            different++;
        }
        float length = (float) Math.sqrt(Math.max(squares, 1e-12));
        for (int i = 0; i < different; i++) {
            weights[i] /= length;
        }
        return new Bag(Arrays.copyOf(places, different), Arrays.copyOf(weights, different));
    }

    private static void walk(String normal, Ear ear) {
        int word = -1;
        long hash = 0;
        for (int end = 1; end <= normal.length(); end++) {
            char c = normal.charAt(end - 1);
            long key = 0;
            for (int start = end - 1; start >= Math.max(0, end - LONGEST); start--) {
                if (Character.isWhitespace(normal.charAt(start))) {
                    break;
                }
                key |= (long) normal.charAt(start) << (16 * (end - 1 - start));
                ear.hear(start, end, key);
            }
            if (c >= 'a' && c <= 'z') {
                word = word < 0 ? end - 1 : word;
                hash = (hash ^ c) * 0x100000001B3L;
                boolean ends = end == normal.length() || normal.charAt(end) < 'a' || normal.charAt(end) > 'z';
                if (ends) {
                    if (end - word > LONGEST) {
                        ear.hear(word, end, hash | WORD);
                    }
                    word = -1;
                    hash = 0;
                }
            }
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(keys.length);
        for (int i = 0; i < keys.length; i++) {
            out.writeLong(keys[i]);
            out.writeFloat(rarity[i]);
        }
    }

    static Grams read(DataInput in) throws IOException {
        long[] keys = new long[in.readInt()];
        float[] rarity = new float[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = in.readLong();
            rarity[i] = in.readFloat();
        }
        return new Grams(keys, rarity);
    }
}
