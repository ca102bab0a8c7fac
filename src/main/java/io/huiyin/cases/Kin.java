package io.huiyin.cases;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases belong to one.
 *
 * @param lead what it was put into; null if it stands by itself
 * @param members what was put into it, or into its lead beside it
 */
record Kin(CaseId one, @Nullable CaseId lead, List<CaseId> members) {

    Kin {
        members = List.copyOf(members);
    }

    boolean alone() {
        return lead == null && members.isEmpty();
    }

    Set<UUID> all() {
        Set<UUID> all = new LinkedHashSet<>();
        all.add(one.value());
        if (lead != null) {
            all.add(lead.value());
        }
        members.forEach(member -> all.add(member.value()));
        return all;
    }
}
