package io.huiyin.knowledge;

import com.fasterxml.jackson.annotation.JsonValue;
import io.huiyin.kernel.Ids;
import java.util.UUID;

/** An article of the knowledge. Unique within the hospital. */
public record ArticleId(@JsonValue UUID value) {

    public static ArticleId of(String text) {
        return new ArticleId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
