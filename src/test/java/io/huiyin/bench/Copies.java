package io.huiyin.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes very many cases of a few hundred real ones, in the database and by sets: every row that belongs to a pattern, at
 * another time and with words of its own, so that searches for the rare and for the common both mean something.
 */
final class Copies {

    private final Connection database;
    private final List<String> definitions = new ArrayList<>();
    private long made;

    Copies(Connection database) throws SQLException {
        this.database = database;
        run("set synchronous_commit = off");
        run("set session_replication_role = replica");
        run("set maintenance_work_mem = '1GB'");
        run("set work_mem = '128MB'");
        run("create unlogged table public.copy (n bigint, case_id uuid, feedback_id uuid, was_case uuid,"
                + " was_feedback uuid, shift interval)");
    }

    long made() {
        return made;
    }

    /**
     * Adds that many.
     *
     * @param closed of which patterns: those that are closed, or the others
     * @param days over how many days before now they are spread
     */
    void add(boolean closed, long count, int days) throws SQLException {
        run("truncate public.copy");
        run("""
                insert into public.copy
                with pattern as (
                  select row_number() over (order by id) - 1 as k, count(*) over () as of, id, feedback_id
                    from cases.feedback_case
                   where (status = 'closed') = %1$s and number not like 'N%%'),
                moment as (
                  select n, random() as r from generate_series(%2$d + 1, %2$d + %3$d) n order by 2 desc)
                select m.n, (m.early || substr(md5(random()::text), 1, 15))::uuid,
                       (m.early || substr(md5(random()::text), 1, 15))::uuid, p.id, p.feedback_id,
                       m.r * interval '%4$d days'
                  from (select row_number() over () + %2$d as n, r,
                               lpad(to_hex((extract(epoch from now() - r * interval '%4$d days') * 1000)::bigint),
                                    12, '0') || '7' || substr(md5(random()::text), 1, 3) || '8' as early
                          from moment) m
                  join pattern p on p.k = (m.n * 7919) %% p.of
                 order by m.r desc
                """.formatted(closed, made, count, days));
        copy("intake", "feedback", "t.id = m.was_feedback");
        copy("analysis", "understanding", "t.feedback_id = m.was_feedback");
        copy("analysis", "vector", "t.feedback_id = m.was_feedback");
        copy("cases", "feedback_case", "t.id = m.was_case");
        for (String part : texts("""
                select table_name from information_schema.columns
                 where table_schema = 'cases' and column_name = 'case_id' order by 1
                """)) {
            copy("cases", part, "t.case_id = m.was_case");
        }
        made += count;
    }

    private void copy(String schema, String table, String join) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("""
                        select column_name, data_type from information_schema.columns
                         where table_schema = '%s' and table_name = '%s' and is_generated = 'NEVER'
                         order by ordinal_position
                        """.formatted(schema, table))) {
            while (row.next()) {
                columns.add(row.getString(1));
                values.add(value(table, row.getString(1), row.getString(2)));
            }
        }
        run("insert into %s.%s (%s) select %s from public.copy m join %s.%s t on %s"
                .formatted(schema, table, String.join(", ", columns), String.join(", ", values), schema, table, join));
    }

    private static String value(String table, String column, String type) {
        return switch (table + "." + column) {
            case "feedback.id" -> "m.feedback_id";
            case "feedback_case.id" -> "m.case_id";
            case "feedback.key" -> "gen_random_uuid()";
            case "feedback.code_index" -> "sha256(m.feedback_id::text::bytea)";
            case "echo_link.token_hash" -> "sha256((m.case_id::text || encode(t.token_hash, 'hex'))::bytea)";
            case "feedback_case.number" -> "'N' || lpad(m.n::text, 9, '0')";
            // The promises of copies were broken long ago; nobody has to be told again.
            case "feedback_case.attention_at" -> "null";
            case "search_words.pairs" ->
                "t.pairs || (chr(19968 + (m.n % 997)::int) || chr(19968 + (m.n / 997)::int % 20000))";
            default ->
                switch (column) {
                    case "case_id" -> "m.case_id";
                    case "feedback_id", "source_id" -> "m.feedback_id";
                    default -> type.equals("timestamp with time zone") ? "t." + column + " - m.shift" : "t." + column;
                };
        };
    }

    /** A pair of signs that only one copy has. */
    static String rareWord(long n) {
        return new String(new int[] {(int) (19968 + n % 997), (int) (19968 + n / 997 % 20000)}, 0, 2);
    }

    /** Filling without indexes and making them afterwards takes a third of the time. */
    void dropIndexes() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("""
                        select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
                          from pg_index i
                          join pg_class c on c.oid = i.indrelid
                         where c.relnamespace in ('cases'::regnamespace, 'intake'::regnamespace, 'analysis'::regnamespace)
                           and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
                        """)) {
            while (row.next()) {
                names.add(row.getString(1));
                definitions.add(row.getString(2));
            }
        }
        for (String name : names) {
            run("drop index " + name);
        }
    }

    void makeIndexes() throws SQLException {
        for (String definition : definitions) {
            run(definition);
        }
        definitions.clear();
    }

    void settle() throws SQLException {
        for (String table : texts("""
                select schemaname || '.' || relname from pg_stat_user_tables
                 where schemaname in ('cases', 'intake', 'analysis')
                """)) {
            run("vacuum (analyze) " + table);
        }
        run("checkpoint");
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
