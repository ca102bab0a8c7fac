package io.huiyin.cases;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.DepartmentId;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What many cases of a stretch of time have in common. */
@Repository
class GlanceFigures {

    private static final String COUNTING = """
             and c.id not in (
               select i.case_id from cases.inquiry i
                where i.hospital_id = :hospital and i.accused_at is not null and i.verdict is distinct from 'counted')
            """;

    private final JdbcClient jdbc;

    GlanceFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest, newest first. */
    List<Glance> newest(CaseSight sight, Span span, @Nullable DepartmentId department, boolean negativeOnly, int most) {
        return jdbc.sql("""
                        select c.id, c.number, c.feedback_id, c.received_at, c.excerpt, c.main_issue, c.department_id, c.place_id, c.contact_id
                          from cases.feedback_case c
                         where %s and c.received_at >= :from and c.received_at < :to %s %s
                         order by c.received_at desc, c.id desc
                         limit :most
                        """.formatted(
                                fair(sight, department),
                                department == null ? "" : "and c.department_id = :department",
                                negativeOnly ? "and c.sentiment = 'negative'" : ""))
                .params(parameters(sight, span, department))
                .param("most", most)
                .query((row, number) -> new Glance(
                        Columns.uuid(row, "id"),
                        row.getString("number"),
                        new FeedbackId(Columns.uuid(row, "feedback_id")),
                        Columns.at(row, "received_at"),
                        row.getString("excerpt"),
                        row.getString("main_issue"),
                        Columns.uuidOrNull(row, "department_id"),
                        Columns.uuidOrNull(row, "place_id"),
                        Columns.uuidOrNull(row, "contact_id")))
                .list();
    }

    int negative(CaseSight sight, Span span, @Nullable DepartmentId department) {
        return jdbc.sql("""
                        select count(*)
                          from cases.feedback_case c
                         where %s and c.received_at >= :from and c.received_at < :to and c.sentiment = 'negative' %s
                        """.formatted(
                                fair(sight, department), department == null ? "" : "and c.department_id = :department"))
                .params(parameters(sight, span, department))
                .query(Integer.class)
                .single();
    }

    /** How often each topic was heard in the span and in the one before it; not where people took its issue away. */
    List<Glances.TopicCount> topics(CaseSight sight, Span span, @Nullable DepartmentId department) {
        return jdbc.sql("""
                        select topic,
                               count(*) filter (where c.received_at >= :from) as now,
                               count(*) filter (where c.received_at < :from) as before,
                               count(*) filter (where c.received_at >= :from and c.sentiment = 'negative') as negative
                          from cases.feedback_case c, unnest(c.topics) as topic
                         where %s and c.received_at >= :earlier and c.received_at < :to
                           and split_part(topic, '.', 1) = any (c.issues) %s
                         group by topic
                         order by now desc, topic
                        """.formatted(
                                fair(sight, department), department == null ? "" : "and c.department_id = :department"))
                .params(parameters(sight, span, department))
                .param("earlier", Timestamp.from(span.before().from()))
                .query((row, number) -> new Glances.TopicCount(
                        row.getString("topic"), row.getInt("now"), row.getInt("before"), row.getInt("negative")))
                .list();
    }

    /** Cases that are called alike are counted before their names are taken apart. */
    List<Glances.MonthCount> complaints(CaseSight sight, Span span, ZoneId zone) {
        return jdbc.sql("""
                        select a.department_id, said.code, a.month, cast(sum(a.count) as int) as count
                          from (
                            select c.department_id, c.issues, c.topics,
                                   cast(date_trunc('month', c.received_at at time zone :zone) as date) as month,
                                   count(*) as count
                              from cases.feedback_case c
                             where %s and c.received_at >= :from and c.received_at < :to
                               and c.nature = 'complaint' and c.department_id is not null
                               and c.id not in (select m.case_id from cases.merging m
                                                 where m.hospital_id = :hospital and m.ended_at is null)
                             group by c.department_id, c.issues, c.topics, month) as a
                          cross join lateral (
                            select unnest(a.issues) as code
                             union all
                            select topic from unnest(a.topics) as topic where split_part(topic, '.', 1) = any (a.issues)
                          ) as said
                         group by a.department_id, said.code, a.month
                        """.formatted(sight.condition() + COUNTING))
                .params(parameters(sight, span, null))
                .param("zone", zone.getId())
                .query((row, number) -> new Glances.MonthCount(
                        new DepartmentId(Columns.uuid(row, "department_id")),
                        row.getString("code"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getInt("count")))
                .list();
    }

    /** Words that attack somebody stay out of the figures of a department until quality control lets them count. */
    private static String fair(CaseSight sight, @Nullable DepartmentId department) {
        return sight.whole() && department == null ? sight.condition() : sight.condition() + COUNTING;
    }

    private static Map<String, Object> parameters(CaseSight sight, Span span, @Nullable DepartmentId department) {
        Map<String, Object> parameters = new HashMap<>(sight.parameters());
        parameters.put("from", Timestamp.from(span.from()));
        parameters.put("to", Timestamp.from(span.to()));
        if (department != null) {
            parameters.put("department", department.value());
        }
        return parameters;
    }
}
