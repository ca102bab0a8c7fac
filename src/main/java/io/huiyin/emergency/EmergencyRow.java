package io.huiyin.emergency;

import io.huiyin.cases.CaseId;
import io.huiyin.kernel.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An emergency as it is kept. */
record EmergencyRow(
        CaseId caseId,
        String number,
        Instant openedAt,
        @Nullable StaffId openedBy,
        @Nullable Instant diedAt,
        int version) {}
