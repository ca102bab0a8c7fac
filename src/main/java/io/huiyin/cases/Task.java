package io.huiyin.cases;

import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of another department in a case. The case cannot be answered before it is signed.
 *
 * @param askedBy null if the house asked by itself because the case is urgent
 * @param withdrawnAt when it was no longer needed, because the case is no longer urgent or starts anew
 */
record Task(
        UUID id,
        int round,
        DepartmentId department,
        String request,
        @Nullable Instant dueAt,
        Instant askedAt,
        @Nullable StaffId askedBy,
        @Nullable String statement,
        @Nullable Instant signedAt,
        @Nullable StaffId signedBy,
        @Nullable Instant withdrawnAt) {

    boolean open() {
        return signedAt == null && withdrawnAt == null;
    }

    Task signed(String words, StaffId by, Instant at) {
        return new Task(id, round, department, request, dueAt, askedAt, askedBy, words, at, by, withdrawnAt);
    }

    Task withdrawn(Instant at) {
        return new Task(id, round, department, request, dueAt, askedAt, askedBy, statement, signedAt, signedBy, at);
    }
}
