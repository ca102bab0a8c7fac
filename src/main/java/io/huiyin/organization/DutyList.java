package io.huiyin.organization;

import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.PlaceId;
import io.huiyin.kernel.ServiceStage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The duty list of a hospital: who answers for what. The first line that fits decides; then the department that works
 * at the place; then the desk that receives what nobody else is responsible for.
 *
 * @param active departments that take new cases; lines that point to others are passed over
 * @param relations the desk for everything else
 */
record DutyList(List<Duty> duties, Set<DepartmentId> active, Optional<DepartmentId> relations) {

    /** What is to be routed; null is not known. */
    record Matter(
            @Nullable Nature nature,
            @Nullable ServiceStage stage,
            List<Issue> issues,
            @Nullable PlaceId place) {}

    DutyList {
        duties = duties.stream().sorted(Comparator.comparingInt(Duty::order)).toList();
    }

    /** Empty only if the hospital has no desk for everything else. */
    Optional<Routing> route(Matter matter, @Nullable DepartmentId worksThere) {
        for (Duty duty : duties) {
            if (fits(duty, matter) && active.contains(duty.department())) {
                return Optional.of(new Routing(duty.department(), duty.id()));
            }
        }
        if (worksThere != null && active.contains(worksThere)) {
            return Optional.of(new Routing(worksThere, null));
        }
        return relations.filter(active::contains).map(desk -> new Routing(desk, null));
    }

    private static boolean fits(Duty duty, Matter matter) {
        return (duty.nature() == null || duty.nature() == matter.nature())
                && (duty.stage() == null || duty.stage() == matter.stage())
                && (duty.issue() == null || matter.issues().contains(duty.issue()))
                && (duty.place() == null || duty.place().equals(matter.place()));
    }
}
