package io.huiyin.orders;

import io.huiyin.kernel.Nature;
import io.huiyin.patients.NewContact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order that has been read and found in order; what is left is to take it over. */
record NewOrder(
        String number,
        String text,
        @Nullable Nature nature,
        @Nullable NewContact contact,
        Instant issuedAt,
        Instant dueAt,
        @Nullable Instant signDueAt) {}
