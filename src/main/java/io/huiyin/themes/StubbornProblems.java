package io.huiyin.themes;

import io.huiyin.cases.Glances;
import io.huiyin.cases.Span;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Refused;
import io.huiyin.organization.Department;
import io.huiyin.organization.Departments;
import io.huiyin.organization.Hospitals;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts what patients complain about again and again at the same department, within what the reader may see. */
@Component
public class StubbornProblems {

    private static final int MOST_ASKED = 1000;

    private final Glances glances;
    private final Departments departments;
    private final Hospitals hospitals;
    private final Clock clock;

    StubbornProblems(Glances glances, Departments departments, Hospitals hospitals, Clock clock) {
        this.glances = glances;
        this.departments = departments;
        this.hospitals = hospitals;
        this.clock = clock;
    }

    /**
     * What runs on.
     *
     * @param present the month that is not over yet, the last of each problem's months, for instance 2026-11
     */
    public record Found(YearMonth present, int atLeast, List<Problem> stubborn, List<Problem> soon) {}

    /**
     * One problem.
     *
     * @param code an issue, or the topic of it that says it more exactly
     * @param months complaints of each month, oldest first
     * @param running how many months it has been heard at least so often without a break
     */
    public record Problem(
            UUID department, String name, String nameEn, String code, List<Integer> months, int running) {}

    /** Of problems that are heard at least so often a month, three months running; or two, and so about to be. */
    public Found find(Actor reader, int atLeast) {
        if (atLeast < 1 || atLeast > MOST_ASKED) {
            throw Refused.field("atLeast", "themes.at-least");
        }
        ZoneId zone = hospitals.find(reader.hospital()).zone();
        YearMonth present = YearMonth.from(clock.instant().atZone(zone));
        YearMonth first = present.minusMonths(Stubborn.MONTHS - 1L);
        Span year = new Span(
                first.atDay(1).atStartOfDay(zone).toInstant(),
                present.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
        Map<DepartmentId, Department> known = departments.all(reader.hospital()).stream()
                .collect(Collectors.toMap(Department::id, Function.identity()));
        Map<Boolean, List<Problem>> found =
                Stubborn.among(glances.complaints(reader, year, zone), present, atLeast).stream()
                        .collect(Collectors.partitioningBy(
                                Stubborn::soon, Collectors.mapping(each -> problem(each, known), Collectors.toList())));
        return new Found(
                present, atLeast, Objects.requireNonNull(found.get(false)), Objects.requireNonNull(found.get(true)));
    }

    private static Problem problem(Stubborn it, Map<DepartmentId, Department> known) {
        Department department = Objects.requireNonNull(known.get(it.department()));
        return new Problem(
                it.department().value(), department.name(), department.nameEn(), it.code(), it.months(), it.running());
    }
}
