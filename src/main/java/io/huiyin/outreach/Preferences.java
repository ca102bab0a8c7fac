package io.huiyin.outreach;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody chooses for themselves what they hear by which way, and when they rest. */
@Component
public class Preferences {

    private final PreferenceTable table;
    private final QuietHours house;

    Preferences(PreferenceTable table, QuietHours house) {
        this.table = table;
        this.house = house;
    }

    /** One thing that is not wanted by one way. */
    public record Mute(NewsKind kind, StaffCarrier carrier) {}

    /** The wishes of one person; equal times are no rest at all. */
    public record Wishes(int version, LocalTime quietFrom, LocalTime quietUntil, List<Mute> muted) {}

    public Wishes of(Actor reader) {
        return wishes(of(reader.hospital(), Set.of(reader.staff())).getOrDefault(reader.staff(), usual()));
    }

    /**
     * Replaces the own wishes.
     *
     * @param muted kind and carrier with a colon between them
     */
    @Transactional
    public Wishes change(
            Actor actor, int version, @Nullable String from, @Nullable String until, @Nullable List<String> muted) {
        Set<String> kept = new HashSet<>();
        for (String each : Objects.requireNonNullElse(muted, List.<String>of())) {
            kept.add(Preference.mute(mute(each).kind(), mute(each).carrier()));
        }
        Preference wish =
                new Preference(new QuietHours(time("quietFrom", from), time("quietUntil", until)), kept, version);
        if (!table.keep(actor.hospital(), actor.staff(), wish)) {
            throw Refused.changed();
        }
        return of(actor);
    }

    Map<StaffId, Preference> of(HospitalId hospital, Collection<StaffId> staff) {
        return table.of(hospital, staff);
    }

    Preference usual() {
        return Preference.usual(house);
    }

    private static Wishes wishes(Preference preference) {
        return new Wishes(
                preference.version(),
                preference.quiet().from(),
                preference.quiet().until(),
                preference.muted().stream().sorted().map(Preferences::mute).toList());
    }

    /** What is danger, and what a group hears, nobody can switch off for themselves. */
    private static Mute mute(String text) {
        String[] parts = text.split(":", 2);
        NewsKind kind = Coded.find(NewsKind.class, parts[0])
                .filter(each -> each != NewsKind.DANGER)
                .orElseThrow(() -> Refused.field("muted", "preference.muted"));
        StaffCarrier carrier = Coded.find(StaffCarrier.class, parts.length < 2 ? "" : parts[1])
                .filter(each -> each != StaffCarrier.ROBOT)
                .orElseThrow(() -> Refused.field("muted", "preference.muted"));
        return new Mute(kind, carrier);
    }

    private static LocalTime time(String field, @Nullable String typed) {
        try {
            return LocalTime.parse(Objects.requireNonNullElse(typed, ""));
        } catch (DateTimeParseException e) {
            throw Refused.field(field, "preference.time");
        }
    }
}
