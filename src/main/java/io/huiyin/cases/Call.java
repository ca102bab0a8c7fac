package io.huiyin.cases;

import io.huiyin.kernel.StaffId;
import java.time.Instant;
import java.util.UUID;

/** One attempt to ask the patient by telephone. */
record Call(UUID id, int round, Instant at, StaffId by, CallOutcome outcome, String note) {}
