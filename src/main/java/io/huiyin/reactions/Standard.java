package io.huiyin.reactions;

import io.huiyin.kernel.HospitalId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** The rules every hospital begins with, switched off: those the customer's own documents give as examples (seed 003). */
final class Standard {

    private Standard() {}

    /** A rule with the id it always has in this hospital, so that it is added only once. */
    record Entry(UUID id, NewRule draft) {}

    static List<Entry> of(HospitalId hospital) {
        try (InputStream file = Standard.class.getResourceAsStream("/reactions/standard.json")) {
            return Arrays.stream(JsonMapper.shared().readValue(file, NewRule[].class))
                    .map(draft -> new Entry(
                            UUID.nameUUIDFromBytes(
                                    (hospital.value() + "/" + draft.nameEn()).getBytes(StandardCharsets.UTF_8)),
                            draft))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
