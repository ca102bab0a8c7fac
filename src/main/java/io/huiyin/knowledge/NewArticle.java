package io.huiyin.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody fills in for an article, as it was typed: codes, ids and an ISO date. */
public record NewArticle(
        @Nullable String state,
        @Nullable String questionZh,
        @Nullable String questionEn,
        @Nullable String answerZh,
        @Nullable String answerEn,
        @Nullable List<@Nullable String> phrasings,
        @Nullable List<@Nullable String> keywords,
        @Nullable String department,
        @Nullable String responsible,
        @Nullable String reviewOn) {}
