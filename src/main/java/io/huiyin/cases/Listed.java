package io.huiyin.cases;

import io.huiyin.intake.Channel;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.PlaceId;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.kernel.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a list, before anybody is named. */
record Listed(
        UUID id,
        String number,
        Level level,
        Nature nature,
        ServiceStage stage,
        List<Issue> issues,
        int severity,
        String sentiment,
        Status status,
        Instant statusSince,
        String excerpt,
        @Nullable PlaceId place,
        @Nullable DepartmentId department,
        @Nullable StaffId owner,
        @Nullable StaffId firstReceiver,
        Channel channel,
        @Nullable PromiseKind nextKind,
        @Nullable Instant nextDueAt,
        int recurrence,
        Instant receivedAt,
        Instant changedAt,
        boolean unread,
        boolean needsPerson,
        double doubt,
        int version,
        @Nullable Instant acceptedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant calledBackAt,
        @Nullable String cause,
        @Nullable String action,
        @Nullable Outcome outcome,
        @Nullable Boolean settled,
        int transfers,
        int breaches,
        @Nullable Instant waitingUntil) {

    /** Until when the patient is waited for; a wait that is over is over, also before the clock has written it down. */
    @Nullable
    Instant stillWaiting(Instant now) {
        return waitingUntil != null && waitingUntil.isAfter(now) ? waitingUntil : null;
    }

    @Nullable
    Instant closedAt() {
        return status == Status.CLOSED ? statusSince : null;
    }
}
