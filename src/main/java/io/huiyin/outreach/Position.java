package io.huiyin.outreach;

import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Page;
import io.huiyin.kernel.Refused;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

/** Where a page of a list that is sorted by time, then id, ended. */
record Position(Instant at, UUID id) {

    static Position of(String cursor) {
        List<String> parts = Page.parts(cursor, 2);
        try {
            return new Position(Instant.parse(parts.getFirst()), Ids.parse(parts.getLast()));
        } catch (DateTimeParseException e) {
            throw Refused.field("cursor", "cursor.unknown");
        }
    }

    static List<String> parts(Instant at, UUID id) {
        return List.of(at.toString(), id.toString());
    }
}
