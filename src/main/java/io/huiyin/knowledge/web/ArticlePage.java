package io.huiyin.knowledge.web;

import io.huiyin.kernel.Bilingual;
import io.huiyin.knowledge.Article;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article with everything that is known of it. */
record ArticlePage(
        ArticleRow row,
        Bilingual answer,
        List<String> phrasings,
        List<String> keywords,
        List<Version> versions,
        List<String> actions) {

    /** How it stood after one change. */
    record Version(
            int version,
            Article.State state,
            Bilingual question,
            Bilingual answer,
            Instant at,
            ArticleRow.@Nullable Keeper by) {}
}
