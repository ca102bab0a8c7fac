package io.huiyin.cases;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Many cases at a glance, for what shows only in many; nobody sees more here than in the inbox. */
@Component
@Transactional(readOnly = true)
public class Glances {

    private final GlanceFigures figures;

    Glances(GlanceFigures figures) {
        this.figures = figures;
    }

    /**
     * How often a topic was heard.
     *
     * @param before in the span before, of the same length
     * @param negative how many of {@code now} were negative
     */
    public record TopicCount(String topic, int now, int before, int negative) {}

    /**
     * Complaints of one month that lie with a department.
     *
     * @param code an issue, or one of its topics
     */
    public record MonthCount(DepartmentId department, String code, YearMonth month, int count) {}

    /** The newest of the span, newest first, at most so many. */
    public List<Glance> newest(Actor reader, Span span, int most) {
        return figures.newest(CaseSight.of(reader), span, null, false, most);
    }

    /** The newest negative ones of the span, newest first, at most so many. */
    public List<Glance> negative(Actor reader, Span span, @Nullable DepartmentId department, int most) {
        return figures.newest(CaseSight.of(reader), span, department, true, most);
    }

    /** How many negative ones there are in all. */
    public int countNegative(Actor reader, Span span, @Nullable DepartmentId department) {
        return figures.negative(CaseSight.of(reader), span, department);
    }

    /** The most frequent first; topics heard only before are among them. */
    public List<TopicCount> topics(Actor reader, Span span, @Nullable DepartmentId department) {
        return figures.topics(CaseSight.of(reader), span, department);
    }

    /** Complaints by department, by issue and topic, and by month as it is counted in that zone; a matter several reported counts once. */
    public List<MonthCount> complaints(Actor reader, Span span, ZoneId zone) {
        return figures.complaints(CaseSight.of(reader), span, zone);
    }
}
