package io.huiyin.cases;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.Refused;
import io.huiyin.organization.Interval;
import io.huiyin.organization.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a deadline came about: every stretch between start and due time, and why it did or did not count.
 *
 * @param version of the hospital's promises under which it was promised; null for the limit of the law
 * @param told whether the receipt had said a sooner time than the level would, which is kept
 * @param beyondLaw the limit of the law, if the pauses have moved this promise beyond it
 * @param notLoaded years between start and due time whose holidays are not known
 * @param calendarChanged whether holidays or hours were entered anew since; the time that was promised is kept
 * @param events what happened to the clock
 */
public record Explanation(
        PromiseKind kind,
        Instant startedAt,
        Instant dueAt,
        int amount,
        Unit unit,
        @Nullable Version version,
        boolean told,
        @Nullable Instant beyondLaw,
        List<Integer> notLoaded,
        boolean calendarChanged,
        List<Event> events,
        List<Stretch> intervals) {

    private static final Set<StepKind> EVENTS =
            Set.of(StepKind.LEVEL_CHANGED, StepKind.REOPENED, StepKind.JOINT_ASKED, StepKind.ASKED, StepKind.RESUMED);
    private static final Set<String> FACTS = Set.of("from", "to", "how", "until");
    private static final Bilingual PAUSED = new Bilingual("等待患者补充，暂停计时", "waiting for the patient, paused");

    /** One stretch of time. */
    public record Stretch(Instant from, Instant to, boolean counted, String reason, String label) {}

    /** A version of what the hospital promises. */
    public record Version(int number, Instant validFrom, String reason) {}

    /** Something that bears on the clock. */
    public record Event(Instant at, StepKind kind, Map<String, String> facts) {}

    static Explanation of(Case it, PromiseKind kind, Act act, List<Step> history, Locale locale) {
        Promise promise = it.promises
                .find(it.round, kind)
                .orElseThrow(() -> Refused.of(Refused.Kind.NOT_FOUND, "case.promise.unknown"));
        CaseClock clock = it.clock(act);
        Term term = promise.holding();
        Instant now =
                new PromiseRule(it.level, kind, term.amount(), term.unit()).due(promise.startedAt(), clock.calendar());
        return new Explanation(
                kind,
                promise.startedAt(),
                promise.dueAt(),
                term.amount(),
                term.unit(),
                kind == PromiseKind.LEGAL ? null : version(act.ground().book(), term),
                term.equals(promise.told()),
                it.promises
                        .beyondLaw(it.round)
                        .filter(late -> late.kind() == kind)
                        .flatMap(late -> it.promises.find(it.round, PromiseKind.LEGAL))
                        .map(Promise::dueAt)
                        .orElse(null),
                term.unit() == Unit.MINUTES ? List.of() : notLoaded(clock.calendar(), promise),
                !now.equals(term.dueAt()),
                events(history, promise),
                new Stretches(promise, clock)
                        .parts().stream().map(part -> stretch(part, locale)).toList());
    }

    static List<Integer> notLoaded(WorkingCalendar calendar, Promise promise) {
        return IntStream.rangeClosed(calendar.year(promise.startedAt()), calendar.year(promise.dueAt()))
                .filter(year -> !calendar.loaded(year))
                .boxed()
                .toList();
    }

    private static @Nullable Version version(RuleBook book, Term term) {
        return book.find(term.version())
                .map(version -> new Version(version.number(), version.validFrom(), version.reason()))
                .orElse(null);
    }

    private static List<Event> events(List<Step> history, Promise promise) {
        return history.stream()
                .filter(step -> EVENTS.contains(step.kind()) && !step.at().isBefore(promise.startedAt()))
                .map(step -> new Event(
                        step.at(),
                        step.kind(),
                        step.facts().entrySet().stream()
                                .filter(fact -> FACTS.contains(fact.getKey()))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))))
                .toList();
    }

    private static Stretch stretch(Stretches.Part part, Locale locale) {
        Interval interval = part.interval();
        return interval == null
                ? new Stretch(part.from(), part.to(), false, "paused", PAUSED.in(locale))
                : new Stretch(
                        part.from(),
                        part.to(),
                        interval.counted(),
                        interval.reason().code(),
                        label(interval).in(locale));
    }

    private static Bilingual label(Interval interval) {
        Bilingual reason = switch (interval.reason()) {
            case RECEIPT_DAY -> new Bilingual("收到当日不计", "day of receipt, not counted");
            case WORKING_TIME -> new Bilingual("工作时间", "working time");
            case CLOCK_TIME -> new Bilingual("不分昼夜连续计时", "runs day and night");
            case OUTSIDE_HOURS -> new Bilingual("非工作时间", "outside business hours");
            case BREAK -> new Bilingual("午休", "midday break");
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
