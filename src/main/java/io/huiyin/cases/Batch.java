package io.huiyin.cases;

import java.util.Collection;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Many rows as one parameter: the names of a record become the names of columns, for {@code jsonb_to_recordset}. */
final class Batch {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Batch() {}

    static String of(Collection<?> rows) {
        return JSON.writeValueAsString(rows);
    }
}
