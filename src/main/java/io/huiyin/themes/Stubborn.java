package io.huiyin.themes;

import io.huiyin.cases.Glances;
import io.huiyin.kernel.DepartmentId;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A stubborn problem (顽疾): the same department hears the same complaint in three calendar months running, each time at
 * least so often. The present month counts once it is often enough; before that it breaks nothing.
 *
 * @param code an issue, or the topic of it that says it more exactly
 * @param months complaints of each month of the year that ends with the present month, oldest first
 * @param running how many months it has been running
 */
record Stubborn(DepartmentId department, String code, List<Integer> months, int running) {

    /** From here on a problem is stubborn; with one month less it is about to be. */
    static final int RUNNING = 3;

    /** How many months are looked at, the present one among them. */
    static final int MONTHS = 13;

    boolean soon() {
        return running < RUNNING;
    }

    /** Those that run longest first, and those that are about to be; an issue is left out where a topic of it stands. */
    static List<Stubborn> among(List<Glances.MonthCount> counts, YearMonth present, int atLeast) {
        Map<Where, int[]> years = new HashMap<>();
        for (Glances.MonthCount count : counts) {
            int month = MONTHS - 1 - Math.toIntExact(count.month().until(present, ChronoUnit.MONTHS));
            if (month >= 0 && month < MONTHS) {
                years.computeIfAbsent(new Where(count.department(), count.code()), where -> new int[MONTHS])[month] +=
                        count.count();
            }
        }
        List<Stubborn> found = new ArrayList<>();
        years.forEach((where, months) -> {
            int running = running(months, atLeast);
            if (running >= RUNNING - 1) {
                found.add(new Stubborn(
                        where.department(),
                        where.code(),
                        IntStream.of(months).boxed().toList(),
                        running));
            }
        });
        return found.stream()
                .filter(each -> !exacter(found, each))
                .sorted(Comparator.comparingInt((Stubborn each) -> -each.running())
                        .thenComparingInt(each -> -each.months().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .thenComparing(each -> each.code() + each.department()))
                .toList();
    }

    private record Where(DepartmentId department, String code) {}

    private static int running(int[] months, int atLeast) {
        int last = months.length - 1;
        int at = months[last] >= atLeast ? last : last - 1;
        int running = 0;
        while (at >= 0 && months[at] >= atLeast) {
            running++;
            at--;
        }
        return running;
    }

    private static boolean exacter(List<Stubborn> found, Stubborn issue) {
        return found.stream()
                .anyMatch(topic -> topic.department().equals(issue.department())
                        && topic.code().startsWith(issue.code() + ".")
                        && topic.running() >= issue.running());
    }
}
