package io.huiyin.cases;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which cases somebody sees: the one place that decides it, for every list, figure, page, picture and verb. Who sees
 * only departments sees what lies with one of them, what one of them takes part in, and what they themselves received
 * first or own, or what somebody they stand in for would see. Everything else does not exist for them.
 *
 * @param whole sees every case of the hospital
 * @param keys departments and people: the own, and those of whom one stands in for
 */
record CaseSight(HospitalId hospital, boolean whole, UUID[] keys) {

    static CaseSight of(Actor actor) {
        actor.must(Permission.CASE_READ);
        return switch (actor.role().reach()) {
            case NOTHING -> throw Refused.forbidden();
            case HOSPITAL -> new CaseSight(actor.hospital(), true, keys(actor));
            case DEPARTMENTS -> new CaseSight(actor.hospital(), false, keys(actor));
        };
    }

    /** For the house itself: the patient's own page, other systems with a token. */
    static CaseSight whole(HospitalId hospital) {
        return new CaseSight(hospital, true, new UUID[0]);
    }

    /** To stand in a {@code where}; the table is called {@code c}. */
    String condition() {
        return whole ? "c.hospital_id = :hospital" : "c.hospital_id = :hospital and c.sight && :keys";
    }

    Map<String, Object> parameters() {
        return whole ? Map.of("hospital", hospital.value()) : Map.of("hospital", hospital.value(), "keys", keys);
    }

    /** The same rule for a row that is already in hand. */
    boolean covers(Collection<UUID> sight) {
        return whole || Stream.of(keys).anyMatch(sight::contains);
    }

    private static UUID[] keys(Actor actor) {
        return Stream.concat(
                        actor.departments().stream().map(DepartmentId::value),
                        Stream.concat(Stream.of(actor.staff()), actor.standsFor().stream())
                                .map(StaffId::value))
                .toArray(UUID[]::new);
    }
}
