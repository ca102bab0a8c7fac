package io.huiyin.cases.web;

import io.huiyin.intake.AttachmentId;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what was filled into the fields of a request; names the field that cannot be read. */
final class Typed {

    static final String KEY = "Idempotency-Key";

    private Typed() {}

    /** What the sender saw; whoever saw nothing is told to look first. */
    static int version(@Nullable Integer version) {
        if (version == null) {
            throw Refused.field("version", "case.field.empty");
        }
        return version;
    }

    static <E extends Enum<E> & Coded> E code(String field, Class<E> type, @Nullable String typed, String refusal) {
        return Coded.find(type, typed == null ? "" : typed).orElseThrow(() -> Refused.field(field, refusal));
    }

    static <E extends Enum<E> & Coded> @Nullable E codeOrNull(
            String field, Class<E> type, @Nullable String typed, String refusal) {
        return typed == null || typed.isBlank() ? null : code(field, type, typed, refusal);
    }

    /** A moment with its offset; null if nothing was filled in. */
    static @Nullable Instant at(String field, @Nullable String typed) {
        try {
            return typed == null || typed.isBlank()
                    ? null
                    : OffsetDateTime.parse(typed.strip()).toInstant();
        } catch (DateTimeException e) {
            throw Refused.field(field, "case.field.time");
        }
    }

    static DepartmentId department(String field, @Nullable String typed) {
        return new DepartmentId(uuid(field, typed, "case.department.unknown"));
    }

    static @Nullable StaffId staff(String field, @Nullable String typed) {
        return typed == null || typed.isBlank() ? null : new StaffId(uuid(field, typed, "case.owner.elsewhere"));
    }

    /** By which a sender says that it is the same thing sent again; null if there is none. */
    static @Nullable UUID key(@Nullable String header) {
        return header == null || header.isBlank() ? null : uuid(KEY, header.strip(), "case.key");
    }

    /** Files that were sent before, by their ids. */
    static List<AttachmentId> files(@Nullable List<String> typed) {
        return typed == null
                ? List.of()
                : typed.stream()
                        .map(id -> new AttachmentId(uuid("attachments", id, "feedback.attachment.unknown")))
                        .distinct()
                        .toList();
    }

    private static UUID uuid(String field, @Nullable String typed, String refusal) {
        try {
            return UUID.fromString(typed == null ? "" : typed);
        } catch (IllegalArgumentException e) {
            throw Refused.field(field, refusal);
        }
    }
}
