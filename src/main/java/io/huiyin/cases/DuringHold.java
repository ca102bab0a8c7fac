package io.huiyin.cases;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a legal hold leaves to staff: to write beside the case, to write letters, to look, to lift the hold. */
final class DuringHold {

    private static final Set<Permission> PERMITTED = Set.of(
            Permission.CASE_NOTE,
            Permission.CASE_LETTER,
            Permission.PATIENT_REVEAL,
            Permission.CASE_HOLD,
            Permission.CASE_LIFT);

    private static final List<String> ACTIONS = List.of("note", "letter", "reveal");

    private DuringHold() {}

    static boolean permits(Permission permission) {
        return PERMITTED.contains(permission);
    }

    /** The same for the interface: what is possible, less what the hold forbids, and the hold itself. */
    static List<String> left(List<String> actions, boolean held, Actor actor) {
        List<String> left = new ArrayList<>(actions);
        if (held) {
            left.retainAll(ACTIONS);
            left.add("held");
            if (actor.may(Permission.CASE_LIFT)) {
                left.add("lift");
            }
        } else if (actor.may(Permission.CASE_HOLD)) {
            left.add("hold");
        }
        return left;
    }
}
