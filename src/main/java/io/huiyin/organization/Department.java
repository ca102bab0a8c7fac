package io.huiyin.organization;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.DepartmentId;
import org.jspecify.annotations.Nullable;

/**
 * A department that answers to patients.
 *
 * @param desk the duty for the whole hospital that it holds, if any
 * @param active an inactive one keeps its old cases and receives no new ones
 */
public record Department(
        DepartmentId id,
        String name,
        String nameEn,
        Kind kind,
        String campus,
        String campusEn,
        Duty.@Nullable Desk desk,
        boolean active,
        int version) {

    /** What sort of work it does. */
    public enum Kind implements Coded {
        CLINICAL,
        NURSING,
        ADMINISTRATIVE,
        SUPPORT
    }
}
