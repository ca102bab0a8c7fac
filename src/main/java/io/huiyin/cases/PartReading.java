package io.huiyin.cases;

import static io.huiyin.cases.Columns.at;
import static io.huiyin.cases.Columns.atOrNull;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rows of {@link PartTable} as what they stand for. */
final class PartReading {

    private PartReading() {}

    static Promise promise(ResultSet row, int number) throws SQLException {
        Term term = new Term(
                row.getInt("amount"),
                Coded.of(Unit.class, row.getString("unit")),
                row.getInt("rule_version"),
                at(row, "term_due_at"));
        return new Promise(
                Coded.of(PromiseKind.class, row.getString("kind")),
                row.getInt("round"),
                at(row, "started_at"),
                term,
                told(row),
                at(row, "due_at"),
                atOrNull(row, "kept_at"),
                atOrNull(row, "breached_at"),
                atOrNull(row, "warned_at"),
                atOrNull(row, "withdrawn_at"));
    }

    private static @Nullable Term told(ResultSet row) throws SQLException {
        Instant due = atOrNull(row, "told_due_at");
        return due == null
                ? null
                : new Term(
                        row.getInt("told_amount"),
                        Coded.of(Unit.class, row.getString("told_unit")),
                        row.getInt("told_version"),
                        due);
    }

    static Pause pause(ResultSet row, int number) throws SQLException {
        String ended = row.getString("ended");
        return new Pause(
                Columns.uuid(row, "id"),
                row.getInt("round"),
                at(row, "asked_at"),
                new StaffId(Columns.uuid(row, "asked_by")),
                at(row, "until_at"),
                atOrNull(row, "ended_at"),
                ended == null ? null : Coded.of(Pause.End.class, ended));
    }

    static Task task(ResultSet row, int number) throws SQLException {
        return new Task(
                Columns.uuid(row, "id"),
                row.getInt("round"),
                new DepartmentId(Columns.uuid(row, "department_id")),
                row.getString("request"),
                atOrNull(row, "due_at"),
                at(row, "asked_at"),
                Columns.staff(row, "asked_by"),
                said(row, "statement", "signed_at", "signed_by"),
                said(row, "refusal", "declined_at", "declined_by"),
                atOrNull(row, "warned_at"),
                atOrNull(row, "overdue_at"),
                atOrNull(row, "withdrawn_at"));
    }

    private static Task.@Nullable Said said(ResultSet row, String words, String at, String by) throws SQLException {
        String said = row.getString(words);
        return said == null ? null : new Task.Said(said, new StaffId(Columns.uuid(row, by)), at(row, at));
    }

    static Call call(ResultSet row, int number) throws SQLException {
        return new Call(
                Columns.uuid(row, "id"),
                row.getInt("round"),
                at(row, "at"),
                new StaffId(Columns.uuid(row, "by_staff")),
                Coded.of(CallOutcome.class, row.getString("outcome")),
                row.getString("note"));
    }
}
