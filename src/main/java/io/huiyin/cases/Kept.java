package io.huiyin.cases;

import io.huiyin.analysis.Labels;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What of a case changes, as it was put back last time. */
record Kept(
        Labels labels,
        boolean needsPerson,
        Level level,
        int round,
        Instant roundStartedAt,
        Stage stage,
        @Nullable DepartmentId department,
        @Nullable StaffId owner,
        @Nullable StaffId firstReceiver,
        @Nullable Instant acceptedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant plannedAt,
        @Nullable Answer answer,
        @Nullable Boolean settled,
        @Nullable Instant calledBackAt,
        int transfers,
        int breaches,
        boolean unread) {

    void into(Case it) {
        it.needsPerson = needsPerson;
        it.round = round;
        it.roundStartedAt = roundStartedAt;
        it.department = department;
        it.owner = owner;
        it.firstReceiver = firstReceiver;
        it.acceptedAt = acceptedAt;
        it.dispatchedAt = dispatchedAt;
        it.plannedAt = plannedAt;
        it.answer = answer;
        it.settled = settled;
        it.calledBackAt = calledBackAt;
        it.transfers = transfers;
        it.breaches = breaches;
        it.unread = unread;
    }
}
