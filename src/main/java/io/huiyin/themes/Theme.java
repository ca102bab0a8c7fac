package io.huiyin.themes;

import java.util.List;
import java.util.UUID;

/**
 * Something that several patients say in like words.
 *
 * @param name the gist, in the words of one of them
 * @param before how many said so in the span before, of the same length
 * @param cases those who say so now, the most typical first
 */
public record Theme(String name, int before, List<UUID> cases) {

    public Theme {
        cases = List.copyOf(cases);
    }

    /** How many more than before; what nobody said before has grown by all of it. */
    int growth() {
        return cases.size() - before;
    }
}
