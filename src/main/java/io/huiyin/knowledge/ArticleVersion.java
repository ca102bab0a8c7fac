package io.huiyin.knowledge;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.StaffId;
import java.time.Instant;
import java.util.List;

/** An article as it stood after one change. */
public record ArticleVersion(
        int version,
        Article.State state,
        Bilingual question,
        Bilingual answer,
        List<String> phrasings,
        List<String> keywords,
        Instant changedAt,
        StaffId changedBy) {}
