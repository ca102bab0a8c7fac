package io.huiyin.demo;

import io.huiyin.kernel.StoryClock;
import io.huiyin.organization.WorkingCalendar;
import io.huiyin.outreach.Silence;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Puts the stories of the demo hospital into the weeks before {@code now}: patients speak by day, departments work on
 * working days, and nothing has happened that is still to come.
 */
record Timetable(Instant now, WorkingCalendar calendar) {

    private static final LocalTime OFFICE_OPENS = LocalTime.of(8, 0);
    private static final LocalTime OFFICE_CLOSES = LocalTime.of(20, 0);
    private static final LocalTime WAKES = LocalTime.of(7, 0);
    private static final LocalTime SLEEPS = LocalTime.of(23, 0);
    private static final int SLEEP_HOURS = 6;
    private static final LocalTime EVENING = LocalTime.of(17, 31);
    private static final List<Duration> LIMITS = List.of(
            Duration.ofMinutes(62),
            Duration.ofHours(24).plusMinutes(2),
            Duration.ofHours(48).plusMinutes(2));
    private static final Duration NEWS = Duration.ofDays(2);
    private static final Duration JUST_NOW = Duration.ofSeconds(40);

    Instant received(Voice voice) {
        String time = voice.time();
        if (time == null) {
            return awake(now.minusMillis(Math.round(voice.daysAgo() * 86_400_000)));
        }
        LocalDate day = today().minusDays(Math.round(voice.daysAgo()));
        String weekday = voice.weekday();
        if (weekday != null) {
            day = nearest(day, weekday);
        }
        Instant at = day.atTime(LocalTime.parse(time)).atZone(calendar.zone()).toInstant();
        return at.isBefore(now) ? at : now.minus(JUST_NOW);
    }

    /** Whether people at work would still want to hear of it. */
    boolean recent(Instant moment) {
        return recent(moment, NEWS);
    }

    boolean recent(Instant moment, Duration within) {
        return moment.isAfter(now.minus(within));
    }

    /** So long ago, and never sooner than a moment ago. */
    Instant lately(Duration ago) {
        return now.minus(JUST_NOW).minus(ago);
    }

    /** Nothing is told that is still to come. */
    boolean past(Instant moment) {
        return !moment.isAfter(now.minus(JUST_NOW));
    }

    void at(Instant moment, Runnable verb) {
        at(moment, () -> {
            verb.run();
            return true;
        });
    }

    /** Staff find notices of the last days only, and nobody gets a letter about the past. */
    <R> R at(Instant moment, Supplier<R> verb) {
        ScopedValue.CallableOp<R, RuntimeException> quietly =
                recent(moment) ? () -> Silence.towardsPatients(verb) : () -> Silence.towardsEverybody(verb);
        return StoryClock.at(moment, quietly);
    }

    /** The moments of the steps, in order, all of them past. */
    List<Step.Timed> moments(Instant received, List<Step> steps) {
        List<Step.Timed> timed = new ArrayList<>();
        Instant at = received;
        for (Step step : steps) {
            at = after(at, step);
            timed.add(new Step.Timed(step, at));
        }
        Instant latest = now.minus(JUST_NOW);
        if (timed.isEmpty() || !at.isAfter(latest)) {
            return timed;
        }
        double share = (double) Duration.between(received, latest).toMillis()
                / Duration.between(received, at).toMillis();
        return timed.stream().map(one -> sooner(one, received, share)).toList();
    }

    /** When the clock of the house would have noticed what was not done since: soon after the usual limits, then daily. */
    List<Instant> watches(Instant since) {
        Stream<Instant> soon = LIMITS.stream().map(since::plus);
        Stream<Instant> daily = since.atZone(calendar.zone())
                .toLocalDate()
                .datesUntil(today().plusDays(1))
                .map(day -> day.atTime(EVENING).atZone(calendar.zone()).toInstant());
        return Stream.concat(soon, daily)
                .filter(moment -> moment.isAfter(since) && moment.isBefore(now))
                .sorted()
                .toList();
    }

    private static Step.Timed sooner(Step.Timed timed, Instant received, double share) {
        long wait = Duration.between(received, timed.at()).toMillis();
        return new Step.Timed(timed.step(), received.plusMillis(Math.round(wait * share)));
    }

    private Instant after(Instant before, Step step) {
        Instant at = before.plus(step.pause());
        return switch (step.who()) {
            case DUTY -> at;
            case OFFICE -> within(at, OFFICE_OPENS, OFFICE_CLOSES);
            case PATIENT -> within(at, WAKES, SLEEPS);
            case DEPARTMENT -> calendar.afterWorkingTime(before, step.pause());
        };
    }

    /** The moment itself, or as many minutes past the next opening as it was past the full hour. */
    private Instant within(Instant moment, LocalTime opens, LocalTime closes) {
        ZonedDateTime local = moment.atZone(calendar.zone());
        LocalTime time = local.toLocalTime();
        if (!time.isBefore(opens) && time.isBefore(closes)) {
            return moment;
        }
        LocalDate day =
                time.isBefore(opens) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        return day.atTime(opens)
                .plusMinutes(time.getMinute())
                .plusSeconds(time.getSecond())
                .atZone(calendar.zone())
                .toInstant();
    }

    /** Few write in the small hours; whoever would have, wrote the evening before. */
    private Instant awake(Instant moment) {
        int hour = moment.atZone(calendar.zone()).getHour();
        return hour < SLEEP_HOURS ? moment.minus(Duration.ofHours(SLEEP_HOURS)) : moment;
    }

    private LocalDate nearest(LocalDate day, String name) {
        DayOfWeek weekday = Stream.of(DayOfWeek.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).startsWith(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no weekday " + name));
        LocalDate earlier = day.with(TemporalAdjusters.previousOrSame(weekday));
        return earlier.isBefore(day.minusDays(3)) ? earlier.plusWeeks(1) : earlier;
    }

    private LocalDate today() {
        return now.atZone(calendar.zone()).toLocalDate();
    }
}
