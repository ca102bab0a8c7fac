package io.huiyin.cases;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.Refused;
import io.huiyin.organization.Interval;
import io.huiyin.organization.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** How a deadline came about: every stretch between start and due time, and why it did or did not count. */
public record Explanation(
        PromiseKind kind, Instant startedAt, Instant dueAt, int amount, Unit unit, List<Stretch> intervals) {

    /** One stretch of time. */
    public record Stretch(Instant from, Instant to, boolean counted, Interval.Reason reason, String label) {}

    static Explanation of(Case it, PromiseKind kind, WorkingCalendar calendar, Locale locale) {
        Promise promise = it.promises
                .find(it.round, kind)
                .orElseThrow(() -> Refused.of(Refused.Kind.NOT_FOUND, "case.promise.unknown"));
        List<Interval> intervals = switch (promise.unit()) {
            case MINUTES -> calendar.explainClock(promise.startedAt(), promise.dueAt());
            case WORKING_MINUTES -> calendar.explain(promise.startedAt(), promise.dueAt());
            case WORKING_DAYS -> calendar.explainDays(promise.startedAt(), promise.dueAt());
        };
        return new Explanation(
                kind,
                promise.startedAt(),
                promise.dueAt(),
                promise.amount(),
                promise.unit(),
                intervals.stream()
                        .map(interval -> new Stretch(
                                interval.from(),
                                interval.to(),
                                interval.counted(),
                                interval.reason(),
                                label(interval).in(locale)))
                        .toList());
    }

    private static Bilingual label(Interval interval) {
        Bilingual reason = switch (interval.reason()) {
            case RECEIPT_DAY -> new Bilingual("收到当日不计", "day of receipt, not counted");
            case WORKING_TIME -> new Bilingual("工作时间", "working time");
            case CLOCK_TIME -> new Bilingual("不分昼夜连续计时", "runs day and night");
            case OUTSIDE_HOURS -> new Bilingual("非工作时间", "outside business hours");
            case WEEKEND -> new Bilingual("周末", "weekend");
            case HOLIDAY -> new Bilingual("节假日", "holiday");
            case MAKE_UP_DAY -> new Bilingual("调休上班", "make-up working day");
        };
        Bilingual name = interval.label();
        return name == null
                ? reason
                : new Bilingual(reason.zh() + "（" + name.zh() + "）", reason.en() + " (" + name.en() + ")");
    }
}
