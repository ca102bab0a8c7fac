package io.huiyin.cases;

import io.huiyin.kernel.HospitalId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What belongs to a case: its promises, pauses, joint tasks, calls and history. One statement each, for any number of cases. */
@Repository
class PartTable {

    private final JdbcClient jdbc;
    private final ResponsibilityTable responsibilities;
    private final InquiryTable inquiries;

    PartTable(JdbcClient jdbc, ResponsibilityTable responsibilities, InquiryTable inquiries) {
        this.jdbc = jdbc;
        this.inquiries = inquiries;
        this.responsibilities = responsibilities;
    }

    /** A case without its parts. */
    record Bare(Origin origin, int version, Kept kept) {}

    private record Part<T>(UUID owner, T part) {}

    List<Case> complete(HospitalId hospital, List<Bare> bare) {
        if (bare.isEmpty()) {
            return List.of();
        }
        UUID[] ids = bare.stream().map(it -> it.origin().id().value()).toArray(UUID[]::new);
        Map<UUID, List<Promise>> promises = parts(hospital, ids, """
                select case_id, round, kind, started_at, due_at, amount, unit, rule_version,
                       coalesce(term_due_at, due_at) as term_due_at, told_amount, told_unit, told_version, told_due_at,
                       kept_at, breached_at, warned_at, withdrawn_at
                  from cases.promise
                 where hospital_id = :hospital and case_id = any (:ids)
                """, PartReading::promise);
        Map<UUID, List<Task>> tasks = parts(hospital, ids, """
                select case_id, id, round, department_id, request, due_at, asked_at, asked_by, statement, signed_at,
                       signed_by, refusal, declined_at, declined_by, warned_at, overdue_at, withdrawn_at
                  from cases.joint_task
                 where hospital_id = :hospital and case_id = any (:ids)
                 order by asked_at, id
                """, PartReading::task);
        Map<UUID, List<Call>> calls = parts(hospital, ids, """
                select case_id, id, round, at, by_staff, outcome, note
                  from cases.call
                 where hospital_id = :hospital and case_id = any (:ids)
                 order by at, id
                """, PartReading::call);
        Map<UUID, Responsibility> responsibility = responsibilities.of(hospital, ids);
        Map<UUID, List<Pause>> pauses = parts(hospital, ids, """
                select case_id, id, round, asked_at, asked_by, until_at, ended_at, ended
                  from cases.pause
                 where hospital_id = :hospital and case_id = any (:ids)
                 order by asked_at, id
                """, PartReading::pause);
        Map<UUID, Inquiry> inquiry = inquiries.of(hospital, ids);
        List<Case> cases = new ArrayList<>(bare.size());
        for (Bare one : bare) {
            UUID id = one.origin().id().value();
            Case it = new Case(
                    one.origin(),
                    one.version(),
                    one.kept().labels(),
                    one.kept().level(),
                    one.kept().stage(),
                    new Promises(promises.getOrDefault(id, List.of())),
                    tasks.getOrDefault(id, List.of()),
                    calls.getOrDefault(id, List.of()));
            it.pauses.addAll(pauses.getOrDefault(id, List.of()));
            one.kept().into(it);
            it.responsibility = responsibility.getOrDefault(id, Responsibility.PLAIN);
            it.inquiry = inquiry.getOrDefault(id, Inquiry.NONE);
            cases.add(it);
        }
        return cases;
    }

    void save(HospitalId hospital, List<Case> cases) {
        List<PartRow> promises = new ArrayList<>();
        List<PartRow> tasks = new ArrayList<>();
        List<PartRow> calls = new ArrayList<>();
        List<PartRow> pauses = new ArrayList<>();
        List<PartRow> steps = new ArrayList<>();
        for (Case it : cases) {
            UUID id = it.origin.id().value();
            it.promises.all().forEach(promise -> promises.add(PartRow.of(id, promise)));
            it.tasks.forEach(task -> tasks.add(PartRow.of(id, task)));
            it.calls.forEach(call -> calls.add(PartRow.of(id, call)));
            it.pauses.forEach(pause -> pauses.add(PartRow.of(id, pause)));
            for (int position = 0; position < it.steps.size(); position++) {
                steps.add(PartRow.of(id, position, it.steps.get(position)));
            }
        }
        write(hospital, promises, """
                insert into cases.promise (hospital_id, case_id, round, kind, started_at, due_at, amount, unit,
                       rule_version, term_due_at, told_amount, told_unit, told_version, told_due_at, kept_at,
                       breached_at, warned_at, withdrawn_at)
                select :hospital, x.*
                  from jsonb_to_recordset(cast(:rows as jsonb)) as x(case_id uuid, round int, kind text,
                       started_at timestamptz, due_at timestamptz, amount int, unit text, rule_version int,
                       term_due_at timestamptz, told_amount int, told_unit text, told_version int,
                       told_due_at timestamptz, kept_at timestamptz, breached_at timestamptz, warned_at timestamptz,
                       withdrawn_at timestamptz)
                    on conflict (hospital_id, case_id, round, kind) do update
                   set started_at = excluded.started_at, due_at = excluded.due_at, amount = excluded.amount, unit = excluded.unit,
                       rule_version = excluded.rule_version, term_due_at = excluded.term_due_at,
                       told_amount = excluded.told_amount, told_unit = excluded.told_unit,
                       told_version = excluded.told_version, told_due_at = excluded.told_due_at,
                       kept_at = excluded.kept_at, breached_at = excluded.breached_at,
                       warned_at = excluded.warned_at, withdrawn_at = excluded.withdrawn_at
                """);
        write(hospital, tasks, """
                insert into cases.joint_task (hospital_id, case_id, id, round, department_id, request, due_at, asked_at,
                       asked_by, statement, signed_at, signed_by, refusal, declined_at, declined_by, warned_at,
                       overdue_at, withdrawn_at)
                select :hospital, x.*
                  from jsonb_to_recordset(cast(:rows as jsonb)) as x(case_id uuid, id uuid, round int,
                       department_id uuid, request text, due_at timestamptz, asked_at timestamptz, asked_by uuid,
                       statement text, signed_at timestamptz, signed_by uuid, refusal text, declined_at timestamptz,
                       declined_by uuid, warned_at timestamptz, overdue_at timestamptz, withdrawn_at timestamptz)
                    on conflict (hospital_id, case_id, id) do update
                   set due_at = excluded.due_at, statement = excluded.statement, signed_at = excluded.signed_at,
                       signed_by = excluded.signed_by, refusal = excluded.refusal,
                       declined_at = excluded.declined_at, declined_by = excluded.declined_by,
                       warned_at = excluded.warned_at, overdue_at = excluded.overdue_at,
                       withdrawn_at = excluded.withdrawn_at
                """);
        responsibilities.save(hospital, cases);
        inquiries.save(hospital, cases);
        write(hospital, calls, """
                insert into cases.call (hospital_id, case_id, id, round, at, by_staff, outcome, note)
                select :hospital, x.*
                  from jsonb_to_recordset(cast(:rows as jsonb)) as x(case_id uuid, id uuid, round int, at timestamptz,
                       by_staff uuid, outcome text, note text)
                    on conflict (hospital_id, case_id, id) do nothing
                """);
        write(hospital, pauses, """
                insert into cases.pause (hospital_id, case_id, id, round, asked_at, asked_by, until_at, ended_at, ended)
                select :hospital, x.*
                  from jsonb_to_recordset(cast(:rows as jsonb)) as x(case_id uuid, id uuid, round int,
                       asked_at timestamptz, asked_by uuid, until_at timestamptz, ended_at timestamptz, ended text)
                    on conflict (hospital_id, case_id, id) do update
                   set ended_at = excluded.ended_at, ended = excluded.ended
                """);
        write(hospital, steps, """
                insert into cases.step (hospital_id, case_id, id, at, position, kind, by_staff, words, facts)
                select :hospital, x.*
                  from jsonb_to_recordset(cast(:rows as jsonb)) as x(case_id uuid, id uuid, at timestamptz, position int,
                       kind text, by_staff uuid, words text, facts jsonb)
                """);
    }

    private void write(HospitalId hospital, List<PartRow> rows, String sql) {
        if (!rows.isEmpty()) {
            jdbc.sql(sql)
                    .param("hospital", hospital.value())
                    .param("rows", Batch.of(rows))
                    .update();
        }
    }

    private <T> Map<UUID, List<T>> parts(HospitalId hospital, UUID[] ids, String sql, RowMapper<T> mapper) {
        return jdbc
                .sql(sql)
                .param("hospital", hospital.value())
                .param("ids", ids)
                .query((row, number) -> new Part<>(Columns.uuid(row, "case_id"), mapper.mapRow(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Part::owner, Collectors.mapping(Part::part, Collectors.toList())));
    }
}
