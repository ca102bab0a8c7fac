package io.huiyin.knowledge.web;

import io.huiyin.kernel.Bilingual;
import io.huiyin.knowledge.Article;
import io.huiyin.knowledge.Counts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An article in a list. */
record ArticleRow(
        UUID id,
        int version,
        Article.State state,
        Bilingual question,
        @Nullable Owner department,
        @Nullable Keeper responsible,
        LocalDate reviewOn,
        boolean overdue,
        Instant changedAt,
        Counts counts) {

    /** The department whose answer it is. */
    record Owner(UUID id, String name, String nameEn) {}

    /** Somebody of the staff. */
    record Keeper(UUID id, String name) {}
}
