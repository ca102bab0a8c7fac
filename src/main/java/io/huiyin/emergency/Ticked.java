package io.huiyin.emergency;

import io.huiyin.kernel.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item.
 *
 * @param done false: not applicable, and the note says why
 * @param doneAt when it was done, as somebody says
 * @param recordedAt when that was said
 */
record Ticked(
        String code, boolean done, Instant doneAt, @Nullable String note, StaffId by, Instant recordedAt) {

    String state() {
        return done ? "done" : "not_applicable";
    }
}
