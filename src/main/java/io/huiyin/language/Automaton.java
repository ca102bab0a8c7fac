package io.huiyin.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds all of many words in one walk over a text (Aho and Corasick, 1975). Small and quick to build: the states lie in
 * arrays, the transitions in one open hash table.
 */
final class Automaton {

    private static final int ROOT = 0;
    private static final int NONE = -1;

    /** Hears where a word was found; {@code word} is its place in the list. */
    interface Ear {
        void hear(int start, int end, int word);
    }

    private final int[] lengths;
    /** Transitions: state and character in the key, the next state in the value; an unused place holds 0. */
    private long[] keys = new long[1 << 10];

    private int[] targets = new int[1 << 10];
    private int states = 1;
    private final int[] word;
    private final int[] fallBack;
    /** The next shorter ending that is a word. */
    private final int[] shorter;

    Automaton(List<String> words) {
        int most = 1 + words.stream().mapToInt(String::length).sum();
        int[] parents = new int[most];
        char[] characters = new char[most];
        List<List<Integer>> byDepth = new ArrayList<>();
        int[] wordAt = new int[most];
        Arrays.fill(wordAt, NONE);
        lengths = words.stream().mapToInt(String::length).toArray();
        for (int i = 0; i < lengths.length; i++) {
            int state = ROOT;
            for (int depth = 0; depth < lengths[i]; depth++) {
                char c = words.get(i).charAt(depth);
                int next = next(state, c);
                if (next == NONE) {
                    next = states++;
                    connect(state, c, next);
                    parents[next] = state;
                    characters[next] = c;
                    while (byDepth.size() <= depth) {
                        byDepth.add(new ArrayList<>());
                    }
                    byDepth.get(depth).add(next);
                }
                state = next;
            }
            wordAt[state] = i;
        }
        word = Arrays.copyOf(wordAt, states);
        fallBack = new int[states];
        shorter = new int[states];
        Arrays.fill(shorter, NONE);
        byDepth.forEach(level -> level.forEach(state -> link(state, parents[state], characters[state])));
    }

    private void link(int state, int parent, char c) {
        int back = parent == ROOT ? ROOT : step(fallBack[parent], c);
        fallBack[state] = back;
        shorter[state] = word[back] != NONE ? back : shorter[back];
    }

    void walk(String text, Ear ear) {
        int state = ROOT;
        for (int i = 0; i < text.length(); i++) {
            state = step(state, text.charAt(i));
            for (int at = word[state] != NONE ? state : shorter[state]; at != NONE; at = shorter[at]) {
                ear.hear(i + 1 - lengths[word[at]], i + 1, word[at]);
            }
        }
    }

    private int step(int from, char c) {
        int state = from;
        while (true) {
            int next = next(state, c);
            if (next != NONE) {
                return next;
            }
            if (state == ROOT) {
                return ROOT;
            }
            state = fallBack[state];
        }
    }

    private int next(int state, char c) {
        long key = key(state, c);
        for (int place = place(key); keys[place] != 0; place = (place + 1) & (keys.length - 1)) {
            if (keys[place] == key) {
                return targets[place];
            }
        }
        return NONE;
    }

    private void connect(int state, char c, int target) {
        if (states * 2 > keys.length) {
            grow();
        }
        put(key(state, c), target);
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldTargets[i]);
            }
        }
    }

    private void put(long key, int target) {
        int place = place(key);
        while (keys[place] != 0) {
            place = (place + 1) & (keys.length - 1);
        }
        keys[place] = key;
        targets[place] = target;
    }

    private int place(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & (keys.length - 1);
    }

    /** Never 0. */
    private static long key(int state, char c) {
        return ((long) (state + 1) << 16) | c;
    }
}
