package io.huiyin.records;

import io.huiyin.cases.Named;
import io.huiyin.cases.Person;
import io.huiyin.kernel.Bilingual;
import io.huiyin.organization.Hospital;
import io.huiyin.patients.Masking;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a paper is read: whose hospital, in which language, and whether it may say who the patient is.
 *
 * @param revealed words stand as they were said; else numbers and names in them are masked
 */
record Reading(Hospital hospital, Locale locale, boolean revealed) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日", Locale.CHINESE);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    Wordlist words() {
        return Wordlist.of(locale);
    }

    boolean english() {
        return "en".equals(locale.getLanguage());
    }

    String shown(@Nullable String text) {
        return text == null ? "" : revealed ? text : Masking.text(text);
    }

    String time(@Nullable Instant at) {
        return at == null ? "—" : MINUTE.format(at.atZone(hospital.zone()));
    }

    String day(Instant at) {
        return day(LocalDate.ofInstant(at, hospital.zone()));
    }

    String day(LocalDate day) {
        return (english() ? DAY_EN : DAY_ZH).format(day);
    }

    String name(@Nullable Named named) {
        return named == null ? "—" : english() ? named.nameEn() : named.name();
    }

    String name(@Nullable Person person) {
        return person == null ? "—" : person.name();
    }

    String hospitalName() {
        return english() ? hospital.nameEn() : hospital.name();
    }

    String say(Bilingual words) {
        return words.in(locale);
    }

    String joined(java.util.List<String> parts) {
        return String.join(english() ? ", " : "、", parts);
    }
}
