package io.huiyin.organization;

import io.huiyin.kernel.StaffId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who stands in for whom at one moment. A deputy who is away as well has a deputy too: the whole chain stands in. A
 * chain that bites its tail ends there.
 */
record StandIns(Map<StaffId, StaffId> deputies) {

    static StandIns of(List<Absence> present) {
        return new StandIns(present.stream()
                .collect(Collectors.toMap(Absence::staff, Absence::deputy, (earlier, later) -> earlier)));
    }

    /** Everybody who stands in for the person, the nearest first. */
    Set<StaffId> forPerson(StaffId person) {
        Set<StaffId> chain = new LinkedHashSet<>();
        StaffId next = deputies.get(person);
        while (next != null && !next.equals(person) && chain.add(next)) {
            next = deputies.get(next);
        }
        return chain;
    }

    /** Everybody for whom the deputy stands in, directly or because the deputy between is away. */
    Set<StaffId> of(StaffId deputy) {
        Set<StaffId> covered = new LinkedHashSet<>();
        Deque<StaffId> ask = new ArrayDeque<>(List.of(deputy));
        while (!ask.isEmpty()) {
            StaffId one = ask.pop();
            deputies.forEach((person, standIn) -> {
                if (standIn.equals(one) && !person.equals(deputy) && covered.add(person)) {
                    ask.add(person);
                }
            });
        }
        return covered;
    }
}
