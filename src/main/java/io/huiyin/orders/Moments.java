package io.huiyin.orders;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times as they stand in tables of offices: 2026-03-04 16:10, 2026/3/4, 2026年3月4日16时, 20260304, serial days. */
final class Moments {

    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T\\s]*(\\d{1,2})[:：时点](?:(\\d{1,2})分?)?(?:[:：]?(\\d{1,2})(?:\\.\\d+)?秒?)?)?");
    private static final Pattern COMPACT = Pattern.compile("(20\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(?:\\.\\d+)?");
    private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);
    private static final int DAY_MINUTES = 24 * 60;

    private Moments() {}

    /** @param whole what a day without a time means: its beginning for what happened, its end for what is due */
    static Optional<Instant> read(String typed, ZoneId zone, LocalTime whole) {
        try {
            return local(typed.strip(), whole).map(moment -> moment.atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> local(String text, LocalTime whole) {
        Matcher written = WRITTEN.matcher(text);
        if (written.matches()) {
            LocalDate day = LocalDate.of(number(written, 1), number(written, 2), number(written, 3));
            return Optional.of(
                    written.group(4) == null
                            ? day.atTime(whole)
                            : day.atTime(number(written, 4), number(written, 5), number(written, 6)));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return Optional.of(LocalDate.of(number(compact, 1), number(compact, 2), number(compact, 3))
                    .atTime(whole));
        }
        if (SERIAL.matcher(text).matches()) {
            double days = Double.parseDouble(text);
            LocalDate day = EXCEL.plusDays((long) days);
            long minutes = Math.round((days - Math.floor(days)) * DAY_MINUTES);
            return Optional.of(
                    minutes == 0 ? day.atTime(whole) : day.atStartOfDay().plus(minutes, ChronoUnit.MINUTES));
        }
        return Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }
}
