package io.huiyin.cases;

import com.fasterxml.jackson.annotation.JsonValue;
import io.huiyin.kernel.Ids;
import java.util.UUID;

/** One case: the promise to one patient. Unique within the hospital. */
public record CaseId(@JsonValue UUID value) {

    public static CaseId of(String text) {
        return new CaseId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
