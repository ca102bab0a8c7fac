package io.huiyin.cases;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Refused;
import io.huiyin.organization.BusinessWeek;
import io.huiyin.organization.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hospital with hours, holidays and promises of its own, and one case to which things happen: all drawn from a seed. */
final class RandomHistory {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 31);
    private static final int DAYS = 200;
    private static final int EVENTS = 9;
    private static final List<Level> LEVELS = List.of(Level.URGENT, Level.ORDINARY, Level.ENQUIRY);
    private static final List<DepartmentId> DEPARTMENTS = List.of(Story.OUTPATIENT, Story.WARD);

    private final long seed;
    private final Random random;
    private final boolean knowsPauses;
    private final WorkingCalendar calendar;
    private final SlowClock slow;
    private final PromiseRules promised;
    private final int waitDays;
    private final Ground ground;
    private final List<String> told = new ArrayList<>();
    private final List<long[]> pauses = new ArrayList<>();
    private long now;
    private long roundStart;
    private long @Nullable [] waiting;

    RandomHistory(long seed, boolean knowsPauses) {
        this.seed = seed;
        this.random = new Random(seed);
        this.knowsPauses = knowsPauses;
        this.calendar = calendar();
        this.slow = new SlowClock(
                FIRST,
                DAYS,
                calendar.week(),
                calendar.off().keySet(),
                calendar.makeUp().keySet());
        this.waitDays = 1 + random.nextInt(4);
        this.promised = rules();
        RuleBook book = new RuleBook(List.of(new PromiseVersion(0, Instant.EPOCH, waitDays, 3, "", promised)));
        this.ground = new Ground(book, calendar, ClosingRules.STANDARD, null, List.of(), Story.RELATIONS);
    }

    /** Returns how many due times were compared; what did not agree is said. */
    int run(List<String> wrong) {
        now = slow.day(10) + random.nextInt(20 * 24 * 60);
        roundStart = now;
        Case it = received(pick(LEVELS));
        int compared = compare(it, wrong);
        for (int event = 0; event < EVENTS; event++) {
            now += 1 + (random.nextBoolean() ? random.nextInt(300) : random.nextInt(4 * 24 * 60));
            happen(it);
            compared += compare(it, wrong);
        }
        return compared;
    }

    private void happen(Case it) {
        Act staff = act(true);
        expire();
        Watching.catchUp(it, staff);
        int round = it.round;
        try {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> {
                    Asking.ask(it, staff, "请补充", true);
                    waiting = new long[] {now, slow.endOfWorkingDay(now, waitDays)};
                    tell("asked");
                }
                case 3 -> {
                    Answering.hear(it, act(false), UUID.randomUUID(), random.nextInt(8) == 0);
                    endWait();
                    tell("patient wrote");
                }
                case 4 -> {
                    Asking.resume(it, staff, "继续");
                    endWait();
                    tell("resumed");
                }
                case 5 -> {
                    Taking.changeLevel(it, staff, pick(LEVELS), "级别");
                    tell("level");
                }
                case 6 -> {
                    if (random.nextBoolean()) {
                        Taking.assign(it, staff, pick(DEPARTMENTS), null, "转办");
                    } else {
                        Jointly.ask(it, staff, List.of(pick(DEPARTMENTS)), "协办");
                    }
                    tell("transfer or joint");
                }
                default -> reopen(it, staff);
            }
        } catch (Refused no) {
            tell("refused " + no.code());
        }
        Asking.endWhenDone(it, staff);
        if (it.round > round) {
            pauses.clear();
            waiting = null;
            roundStart = now;
            tell("round " + it.round);
        }
    }

    private void reopen(Case it, Act staff) {
        it.openTasks().forEach(task -> it.tasks.set(it.tasks.indexOf(task), task.withdrawn(staff.at())));
        if (!it.answered()) {
            Answering.answer(it, staff, "答复", Cases.Finding.NOTHING);
        }
        CallingBack.confirm(it, act(false), false, "没解决");
    }

    /** A wait nobody answered was over when it was to be. */
    private void expire() {
        if (waiting != null && waiting[1] <= now) {
            pauses.add(waiting);
            waiting = null;
        }
    }

    private void endWait() {
        if (waiting != null) {
            pauses.add(new long[] {waiting[0], now});
            waiting = null;
        }
    }

    private int compare(Case it, List<String> wrong) {
        List<long[]> known = new ArrayList<>(pauses);
        if (waiting != null) {
            known.add(waiting);
        }
        int compared = 0;
        for (Promise promise : it.promises.of(it.round)) {
            if (!promise.owed() || promise.kind() == PromiseKind.CALLBACK) {
                continue;
            }
            PromiseRule rule = promise.kind() == PromiseKind.LEGAL
                    ? new PromiseRule(it.level, PromiseKind.LEGAL, it.jointly() ? 10 : 5, Unit.WORKING_DAYS)
                    : promised.find(it.level, promise.kind()).orElseThrow();
            boolean stops = knowsPauses && promise.kind() != PromiseKind.LEGAL;
            long expected = slow.due(rule, roundStart, stops ? known : List.of());
            compared++;
            if (expected != minute(promise.dueAt())) {
                wrong.add("seed %d: %s %s due %s, counted %s; %s; hours %s"
                        .formatted(
                                seed,
                                it.level,
                                rule,
                                promise.dueAt(),
                                Instant.ofEpochSecond(expected * 60),
                                told,
                                calendar.week()));
            }
            gapless(it, promise, rule, wrong);
        }
        return compared;
    }

    /** The explanation tells every minute once, and counts as many as were promised. */
    private void gapless(Case it, Promise promise, PromiseRule rule, List<String> wrong) {
        Instant here = promise.startedAt();
        long counted = 0;
        for (Stretches.Part part : new Stretches(promise, it.clock(act(true))).parts()) {
            if (!part.from().equals(here)) {
                wrong.add("seed " + seed + ": a gap before " + part.from());
            }
            here = part.to();
            if (part.interval() != null && part.interval().counted()) {
                counted += minute(part.to()) - minute(part.from());
            }
        }
        boolean whole = rule.unit() == Unit.WORKING_DAYS || counted == rule.amount();
        if (!here.equals(promise.dueAt()) || !whole) {
            wrong.add("seed %d: explained until %s with %d minutes: %s".formatted(seed, here, counted, rule));
        }
    }

    private Case received(Level level) {
        Case template = Story.received(level);
        Origin origin = new Origin(
                template.origin.hospital(),
                template.origin.id(),
                template.origin.feedback(),
                template.origin.number(),
                template.origin.contact(),
                at(now));
        Case it = new Case(origin, Story.LABELS, level);
        it.department = Story.RELATIONS;
        it.promises.add(Promises.open(level, 1, at(now), false, ground.book(), calendar));
        return it;
    }

    private Act act(boolean staff) {
        return new Act(staff ? Story.OFFICER : null, at(now), ground);
    }

    private PromiseRules rules() {
        List<PromiseRule> rules = new ArrayList<>();
        for (Level level : Level.values()) {
            for (PromiseKind kind : PromiseKind.values()) {
                if (kind != PromiseKind.LEGAL && (kind == PromiseKind.ANSWER || random.nextInt(3) > 0)) {
                    rules.add(rule(level, kind));
                }
            }
        }
        return new PromiseRules(rules);
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private PromiseRule rule(Level level, PromiseKind kind) {
        Unit unit = pick(List.of(Unit.MINUTES, Unit.WORKING_MINUTES, Unit.WORKING_DAYS));
        int amount = switch (unit) {
            case MINUTES -> 1 + random.nextInt(6000);
            case WORKING_MINUTES -> 1 + random.nextInt(2400);
            case WORKING_DAYS -> 1 + random.nextInt(6);
        };
        return new PromiseRule(level, kind, amount, unit);
    }

    private WorkingCalendar calendar() {
        Map<LocalDate, Bilingual> off = new HashMap<>();
        Map<LocalDate, Bilingual> makeUp = new HashMap<>();
        Bilingual name = new Bilingual("假", "off");
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = FIRST.plusDays(day);
            if (random.nextInt(9) == 0) {
                off.put(date, name);
            } else if (date.getDayOfWeek().getValue() > 5 && random.nextInt(5) == 0) {
                makeUp.put(date, name);
            }
        }
        Map<DayOfWeek, List<WorkingCalendar.Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, hours());
        }
        return new WorkingCalendar(Story.ZONE, new BusinessWeek(week, hours()), Set.of(2026, 2027), off, makeUp);
    }

    private List<WorkingCalendar.Hours> hours() {
        List<WorkingCalendar.Hours> hours = new ArrayList<>();
        int from = 6 * 60 + random.nextInt(180);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int to = from + 120 + random.nextInt(120);
            hours.add(
                    new WorkingCalendar.Hours(LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(to * 60L)));
            from = to + random.nextInt(60);
        }
        return hours;
    }

    private void tell(String what) {
        told.add(at(now) + " " + what);
    }

    private static Instant at(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }

    private static long minute(Instant at) {
        return at.getEpochSecond() / 60;
    }
}
