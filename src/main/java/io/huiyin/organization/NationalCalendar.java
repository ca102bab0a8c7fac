package io.huiyin.organization;

import io.huiyin.kernel.Bilingual;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Holidays and make-up working days as the State Council announced them, year by year. */
record NationalCalendar(Set<Integer> years, Map<LocalDate, Bilingual> off, Map<LocalDate, Bilingual> makeUp) {

    private static final String FILE = "/calendar/china.csv";

    static NationalCalendar shipped() {
        InputStream file = Objects.requireNonNull(NationalCalendar.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of first day, last day, {@code off} or {@code make_up}, name in Chinese, name in English. */
    private static NationalCalendar read(BufferedReader lines) {
        Set<Integer> years = new HashSet<>();
        Map<LocalDate, Bilingual> off = new HashMap<>();
        Map<LocalDate, Bilingual> makeUp = new HashMap<>();
        lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] parts = line.split(",", -1);
            LocalDate last = LocalDate.parse(parts[1]);
            Bilingual name = new Bilingual(parts[3], parts[4]);
            for (LocalDate day = LocalDate.parse(parts[0]); !day.isAfter(last); day = day.plusDays(1)) {
                (parts[2].equals("off") ? off : makeUp).put(day, name);
                years.add(day.getYear());
            }
        });
        return new NationalCalendar(Set.copyOf(years), Map.copyOf(off), Map.copyOf(makeUp));
    }
}
