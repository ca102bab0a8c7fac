package io.huiyin.cases;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody does something now, in a hospital with its own rules.
 *
 * @param actor null when the patient speaks or the house acts by itself
 */
record Act(@Nullable Actor actor, Instant at, Ground ground) {

    @Nullable
    StaffId by() {
        return actor == null ? null : actor.staff();
    }

    /** Who signs for it; what only staff can do is never asked of the patient. */
    StaffId staff() {
        if (actor == null) {
            throw new IllegalStateException("this is done by staff only");
        }
        return actor.staff();
    }

    /** What the house does on its own while somebody acts. */
    Act byItself() {
        return new Act(null, at, ground);
    }

    boolean belongsTo(DepartmentId department) {
        return actor != null && actor.belongsTo(department);
    }
}
