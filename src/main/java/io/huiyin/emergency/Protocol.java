package io.huiyin.emergency;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one hospital does in an emergency: the items of its checklist and the limits of its reports.
 *
 * <p>Sources of the shipped one: regulations on the prevention and handling of medical disputes (国务院令701, 2018) art. 15,
 * 22-30; regulations on the handling of medical accidents art. 13-14; interim rules on reporting medical quality and
 * safety events (2011). An item that is not {@code sure} has a source nobody has checked word for word.
 *
 * @param version 0 for the one that comes with the product
 */
public record Protocol(int version, List<Limit> grades, List<Item> items) {

    public Protocol {
        grades = List.copyOf(grades);
        items = List.copyOf(items);
    }

    /** By when an event of this grade is reported, and how a hospital tells that it is one. */
    public record Limit(String code, int minutes, String zh, String en, String criterionZh, String criterionEn) {}

    /** One thing to be done. */
    public record Item(
            String code,
            String group,
            boolean sure,
            String zh,
            String en,
            @Nullable String hintZh,
            @Nullable String hintEn,
            String source,
            boolean active) {}

    /** Nothing for what is not reported. */
    Optional<Duration> limit(Grade grade) {
        return grades.stream()
                .filter(limit -> limit.code().equals(grade.code()))
                .map(limit -> Duration.ofMinutes(limit.minutes()))
                .findFirst();
    }

    List<Item> asked() {
        return items.stream().filter(Item::active).toList();
    }
}
