package io.huiyin.outreach;

import io.huiyin.kernel.DepartmentId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group robot as it is shown; its address and secret never leave the house again.
 *
 * @param host where it is spoken to
 * @param tail the last characters of its key, to recognise it by
 * @param signed whether it has a secret to sign with
 * @param kinds what it passes on
 * @param departments whose news it passes on; empty for everybody's
 * @param language {@code zh} or {@code en}
 * @param waiting how much it still has to say
 * @param failed how much it could not say
 */
public record Robot(
        UUID id,
        String name,
        RobotProvider provider,
        String host,
        String tail,
        boolean signed,
        Set<NewsKind> kinds,
        Set<DepartmentId> departments,
        String language,
        boolean active,
        int version,
        @Nullable RobotProblem problem,
        @Nullable String detail,
        @Nullable Instant restUntil,
        @Nullable Instant lastSentAt,
        int waiting,
        int failed) {

    public Robot {
        kinds = Set.copyOf(kinds);
        departments = Set.copyOf(departments);
    }
}
