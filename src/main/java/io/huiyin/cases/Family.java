package io.huiyin.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case in somebody's hands, with those that move when it moves.
 *
 * @param lead what it was put into
 * @param members what was put into it, or into its lead beside it
 */
record Family(Case one, @Nullable Case lead, List<Case> members) {

    Family {
        members = List.copyOf(members);
    }

    static Family alone(Case one) {
        return new Family(one, null, List.of());
    }
}
