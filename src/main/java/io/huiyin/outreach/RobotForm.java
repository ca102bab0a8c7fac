package io.huiyin.outreach;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A robot as it is filled in.
 *
 * @param webhook empty keeps the one it has
 * @param secret null keeps the one it has, empty takes it away
 */
public record RobotForm(
        @Nullable String name,
        @Nullable String provider,
        @Nullable String webhook,
        @Nullable String secret,
        @Nullable List<String> kinds,
        @Nullable List<String> departments,
        @Nullable String language,
        @Nullable Boolean active) {}
