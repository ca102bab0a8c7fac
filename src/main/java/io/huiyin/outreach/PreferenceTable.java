package io.huiyin.outreach;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The wishes of those who have any. */
@Repository
class PreferenceTable {

    private final JdbcClient jdbc;

    PreferenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever is missing has said nothing. */
    Map<StaffId, Preference> of(HospitalId hospital, Collection<StaffId> staff) {
        Map<StaffId, Preference> found = new HashMap<>();
        jdbc.sql("""
                        select staff_id, quiet_from, quiet_until, muted, version from outreach.preference
                         where hospital_id = :hospital and staff_id = any (:staff)
                        """)
                .param("hospital", hospital.value())
                .param("staff", staff.stream().map(StaffId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            new StaffId(row.getObject("staff_id", UUID.class)),
                            new Preference(
                                    new QuietHours(
                                            row.getObject("quiet_from", LocalTime.class),
                                            row.getObject("quiet_until", LocalTime.class)),
                                    Set.copyOf(Arrays.asList(
                                            (String[]) row.getArray("muted").getArray())),
                                    row.getInt("version")));
                });
        return found;
    }

    /** False if it is no longer the version that was seen. */
    boolean keep(HospitalId hospital, StaffId staff, Preference wish) {
        return jdbc.sql("""
                                insert into outreach.preference as p
                                       (hospital_id, staff_id, quiet_from, quiet_until, muted, version)
                                values (:hospital, :staff, :from, :until, :muted, 1)
                                    on conflict (hospital_id, staff_id) do update
                                   set quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                                       muted = excluded.muted, version = p.version + 1
                                 where p.version = :version
                                """)
                        .param("hospital", hospital.value())
                        .param("staff", staff.value())
                        .param("from", wish.quiet().from())
                        .param("until", wish.quiet().until())
                        .param("muted", wish.muted().stream().sorted().toArray(String[]::new))
                        .param("version", wish.version())
                        .update()
                == 1;
    }
}
