package io.huiyin.cases;

import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One case put into another, and where it lay before.
 *
 * @param dispatched when it had been given to that department; null if it still waited at a desk
 */
record Merge(
        UUID id,
        CaseId member,
        CaseId lead,
        Instant at,
        @Nullable DepartmentId department,
        @Nullable StaffId owner,
        @Nullable Instant dispatched) {}
