package io.huiyin.outreach;

import io.huiyin.kernel.DepartmentId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A robot as it is set up; address and secret are sealed. */
record RobotRow(
        UUID id,
        String name,
        RobotProvider provider,
        byte[] sealedWebhook,
        byte @Nullable [] sealedSecret,
        String host,
        String tail,
        Set<NewsKind> kinds,
        Set<DepartmentId> departments,
        String language,
        boolean active,
        int version) {

    RobotRow {
        kinds = Set.copyOf(kinds);
        departments = Set.copyOf(departments);
    }

    boolean passesOn(GroupNews news) {
        return active
                && kinds.contains(NewsKind.of(news.kind()))
                && (departments.isEmpty() || news.concerns().stream().anyMatch(departments::contains));
    }
}
