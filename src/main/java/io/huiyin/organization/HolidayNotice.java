package io.huiyin.organization;

import io.huiyin.kernel.Coded;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The State Council's notice of a year's holidays, as it is pasted or exported: its own sentences, lines of a table, or
 * both. Every line is understood whole or named as a problem; nothing is guessed.
 *
 * @param off days off with the name of the holiday
 * @param makeUp Saturdays and Sundays that are worked, with the name of the holiday
 */
record HolidayNotice(SortedMap<LocalDate, String> off, SortedMap<LocalDate, String> makeUp, List<Problem> problems) {

    /** Why a line cannot be taken. */
    enum Fault implements Coded {
        UNREADABLE,
        OTHER_YEAR,
        /** The weekday that is named with the date is not that of the date. */
        WEEKDAY,
        /** The number of days that is named is not that of the dates. */
        COUNT,
        /** A make-up day that is no Saturday or Sunday would be worked anyway. */
        NOT_A_WEEKEND,
        /** Off and worked at once, or twice. */
        TWICE
    }

    /** One line that cannot be taken, counted from 1. */
    record Problem(int line, String text, Fault fault) {}

    private static final String DATE = "(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日(?:[（(]([^）)]*)[）)])?";
    private static final Pattern RANGE = Pattern.compile(
            DATE + "(?:\\s*[至到—~～-]+\\s*(?:(?:(\\d{4})年)?(\\d{1,2})月)?(\\d{1,2})日(?:[（(]([^）)]*)[）)])?)?");
    private static final Pattern ROW =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:\\s*[,，~～至到\\t ]\\s*(\\d{4}-\\d{2}-\\d{2}))?\\s*[,，\\t ]\\s*"
                    + "(off|make_up|放假|休息|上班|调休上班)(?:\\s*[,，\\t ]\\s*([^,，\\t]*).*)?");
    private static final Pattern NAME = Pattern.compile("^(?:[一二三四五六七八九十]+、)?\\s*([^：:，。0-9]+)[：:]");
    private static final Pattern COUNT = Pattern.compile("共\\s*(\\d{1,2})\\s*天");
    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期)([一二三四五六日天])");
    private static final String WEEK = "一二三四五六日";
    private static final int LONGEST = 30;

    static HolidayNotice read(int year, String text) {
        Reading reading = new Reading(year);
        String[] lines = text.split("\\R", -1);
        for (int number = 1; number <= lines.length; number++) {
            String line = lines[number - 1].strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                reading.line(number, line);
            }
        }
        return new HolidayNotice(reading.off, reading.makeUp, List.copyOf(reading.problems));
    }

    private static final class Reading {

        private final int year;
        private final SortedMap<LocalDate, String> off = new TreeMap<>();
        private final SortedMap<LocalDate, String> makeUp = new TreeMap<>();
        private final List<Problem> problems = new ArrayList<>();

        Reading(int year) {
            this.year = year;
        }

        void line(int number, String line) {
            int before = problems.size();
            Matcher row = ROW.matcher(line);
            @Nullable Fault fault = row.matches() ? row(row) : sentences(line);
            if (fault != null && problems.size() == before) {
                problems.add(new Problem(number, line, fault));
            }
        }

        private @Nullable Fault row(Matcher row) {
            try {
                LocalDate first = LocalDate.parse(row.group(1));
                LocalDate last = row.group(2) == null ? first : LocalDate.parse(row.group(2));
                boolean rest = row.group(3).equals("off")
                        || row.group(3).startsWith("放")
                        || row.group(3).startsWith("休");
                String name = row.group(4) == null ? "" : row.group(4).strip();
                return put(first, last, rest, name);
            } catch (DateTimeException e) {
                return Fault.UNREADABLE;
            }
        }

        /** 一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。1月4日（周日）上班。 */
        private @Nullable Fault sentences(String line) {
            Matcher named = NAME.matcher(line);
            String name = named.find() ? named.group(1).strip() : "";
            boolean found = false;
            for (String sentence : line.split("[。；;]", -1)) {
                boolean works = sentence.contains("上班");
                if (!works && !sentence.contains("放假") && !sentence.contains("休息")) {
                    continue;
                }
                Matcher range = RANGE.matcher(sentence);
                int days = 0;
                while (range.find()) {
                    found = true;
                    Span span = span(range);
                    if (span == null) {
                        return Fault.UNREADABLE;
                    }
                    if (!weekdays(range, span)) {
                        return Fault.WEEKDAY;
                    }
                    days += (int) (span.last().toEpochDay() - span.first().toEpochDay()) + 1;
                    Fault fault = put(span.first(), span.last(), !works, name);
                    if (fault != null) {
                        return fault;
                    }
                }
                Matcher count = COUNT.matcher(sentence);
                if (!works && count.find() && Integer.parseInt(count.group(1)) != days) {
                    return Fault.COUNT;
                }
            }
            return found ? null : Fault.UNREADABLE;
        }

        private record Span(LocalDate first, LocalDate last) {}

        private @Nullable Span span(Matcher range) {
            try {
                int from = range.group(1) == null ? year : Integer.parseInt(range.group(1));
                LocalDate first =
                        LocalDate.of(from, Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3)));
                if (range.group(7) == null) {
                    return new Span(first, first);
                }
                int to = range.group(5) == null ? from : Integer.parseInt(range.group(5));
                int month = range.group(6) == null ? first.getMonthValue() : Integer.parseInt(range.group(6));
                return new Span(first, LocalDate.of(to, month, Integer.parseInt(range.group(7))));
            } catch (DateTimeException e) {
                return null;
            }
        }

        private static boolean weekdays(Matcher range, Span span) {
            return fits(range.group(4), span.first()) && fits(range.group(8), span.last());
        }

        private static boolean fits(@Nullable String said, LocalDate date) {
            Matcher named = WEEKDAY.matcher(said == null ? "" : said);
            if (!named.find()) {
                return true;
            }
            int day = WEEK.indexOf(named.group(1).replace('天', '日')) + 1;
            return date.getDayOfWeek() == DayOfWeek.of(day);
        }

        private @Nullable Fault put(LocalDate first, LocalDate last, boolean rest, String name) {
            if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST))) {
                return Fault.UNREADABLE;
            }
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                boolean weekend = day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
                if (day.getYear() != year) {
                    return Fault.OTHER_YEAR;
                }
                if (!rest && !weekend) {
                    return Fault.NOT_A_WEEKEND;
                }
                if (off.containsKey(day) || makeUp.containsKey(day)) {
                    return Fault.TWICE;
                }
                (rest ? off : makeUp).put(day, name);
            }
            return null;
        }
    }
}
