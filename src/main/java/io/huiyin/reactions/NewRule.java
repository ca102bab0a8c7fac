package io.huiyin.reactions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody fills in for a rule, as it was typed: codes and ids. */
public record NewRule(
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable List<String> natures,
        @Nullable List<String> stages,
        @Nullable List<String> issues,
        @Nullable List<String> topics,
        @Nullable List<Integer> severities,
        @Nullable List<String> words,
        @Nullable String kind,
        @Nullable String who,
        @Nullable String departmentId,
        @Nullable Integer hours,
        @Nullable String instruction,
        @Nullable String instructionEn) {}
