package io.huiyin.cases;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads for a piece of the ledger what does not stand in the rows of the cases, and counts why cases were handed on. */
@Repository
class LedgerMarksTable {

    private final JdbcClient jdbc;

    LedgerMarksTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, LedgerMarks> of(CaseSight sight, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        UUID[] cases = ids.toArray(UUID[]::new);
        Map<UUID, String> leads = leads(sight, cases);
        Set<UUID> keptOut = keptOut(sight.hospital(), cases);
        Map<UUID, List<TransferReason>> whys = whys(sight.hospital(), cases);
        Map<UUID, LedgerMarks> marks = new HashMap<>();
        for (UUID id : ids) {
            marks.put(id, new LedgerMarks(leads.get(id), keptOut.contains(id), whys.getOrDefault(id, List.of())));
        }
        return marks;
    }

    private Map<UUID, String> leads(CaseSight sight, UUID[] cases) {
        Map<UUID, String> leads = new HashMap<>();
        jdbc.sql("""
                        select m.case_id, c.number
                          from cases.merging m
                          join cases.feedback_case c on c.hospital_id = m.hospital_id and c.id = m.lead_id
                         where %s and m.hospital_id = :hospital and m.ended_at is null and m.case_id = any (:cases)
                        """.formatted(sight.condition()))
                .params(sight.parameters())
                .param("cases", cases)
                .query(row -> {
                    leads.put(Columns.uuid(row, "case_id"), row.getString("number"));
                });
        return leads;
    }

    private Set<UUID> keptOut(HospitalId hospital, UUID[] cases) {
        return new HashSet<>(jdbc.sql("""
                        select case_id from cases.inquiry
                         where hospital_id = :hospital and case_id = any (:cases)
                           and accused_at is not null and verdict is distinct from 'counted'
                        """)
                .param("hospital", hospital.value())
                .param("cases", cases)
                .query((row, number) -> Columns.uuid(row, "case_id"))
                .list());
    }

    private Map<UUID, List<TransferReason>> whys(HospitalId hospital, UUID[] cases) {
        Map<UUID, List<TransferReason>> whys = new HashMap<>();
        jdbc.sql("""
                        select case_id, facts ->> 'why' as why from cases.step
                         where hospital_id = :hospital and case_id = any (:cases) and facts ->> 'why' is not null
                         order by at, position
                        """).param("hospital", hospital.value()).param("cases", cases).query(row -> {
            whys.computeIfAbsent(Columns.uuid(row, "case_id"), none -> new ArrayList<>())
                    .add(Coded.of(TransferReason.class, row.getString("why")));
        });
        return whys;
    }

    /** Of the cases asked for: how often each reason was given, the most frequent first. */
    List<Ledger.Why> count(CaseSight sight, InboxFilter filter) {
        return jdbc.sql("""
                        select s.facts ->> 'why' as why, count(*) as times, count(distinct s.case_id) as cases
                          from cases.step s
                          join cases.feedback_case c on c.hospital_id = s.hospital_id and c.id = s.case_id
                         where %s %s and s.hospital_id = :hospital and s.facts ->> 'why' is not null
                         group by 1
                         order by 2 desc, 1
                        """.formatted(sight.condition(), filter.conditions()))
                .params(filter.parameters())
                .params(sight.parameters())
                .query((row, number) -> new Ledger.Why(
                        Coded.of(TransferReason.class, row.getString("why")), row.getInt("times"), row.getInt("cases")))
                .list();
    }
}
