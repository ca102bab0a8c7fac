package io.huiyin.escalation;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.Departments;
import io.huiyin.organization.People;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The ladder of each hospital: the one that comes with the product, until the hospital writes its own. */
@Component
public class Ladders {

    private final LadderTable table;
    private final People people;
    private final Departments departments;
    private final AuditTrail audit;
    private final Clock clock;
    private final Ladder shipped = shipped();

    Ladders(LadderTable table, People people, Departments departments, AuditTrail audit, Clock clock) {
        this.table = table;
        this.people = people;
        this.departments = departments;
        this.audit = audit;
        this.clock = clock;
    }

    Ladder of(HospitalId hospital) {
        return table.newest(hospital).orElse(shipped);
    }

    /** Everybody who works on cases may know who will be told. */
    public Ladder read(Actor actor) {
        if (!actor.may(Permission.CASE_READ)) {
            actor.must(Permission.ADMIN_ORGANIZATION);
        }
        return of(actor.hospital());
    }

    /** What the product suggests, to begin anew from. */
    public LadderForm suggested(Actor actor) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        return LadderForm.of(shipped);
    }

    /**
     * Puts the whole ladder in place of the present one. Alarms that ring already keep the rungs they began with.
     *
     * @param seen the version the change was made from
     */
    @Transactional
    public Ladder change(Actor actor, int seen, LadderForm form) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        Ladder now = of(actor.hospital());
        Ladder next = LadderCheck.read(seen + 1, form);
        if (names(actor, next).size() != next.committee().size()) {
            throw Refused.field("committee", "ladder.committee");
        }
        if (now.version() != seen || !table.add(actor.hospital(), next, actor.staff(), clock.instant())) {
            throw Refused.changed();
        }
        audit.record(actor.hospital(), actor, "admin.ladder_changed", "version " + next.version(), null);
        return next;
    }

    /** Names of the members of the committee. */
    public Map<StaffId, String> names(Actor actor, Ladder ladder) {
        return people.names(actor.hospital(), ladder.committee());
    }

    /** By name, who would be told at each desk of the whole hospital: nobody behind a word is seen before it matters. */
    public Map<String, List<String>> people(Actor actor) {
        Ladder ladder = read(actor);
        Audience audience = new Audience(actor.hospital(), people, departments, ladder.committee());
        Map<Who, List<StaffId>> found = new EnumMap<>(Who.class);
        Stream.of(Who.RELATIONS, Who.MEDICAL_AFFAIRS, Who.NURSING, Who.QUALITY_CONTROL, Who.PRESIDENT, Who.COMMITTEE)
                .forEach(who -> found.put(who, audience.standing(who)));
        Set<StaffId> all = found.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        Map<StaffId, String> names = people.names(actor.hospital(), all);
        Map<String, List<String>> byName = new LinkedHashMap<>();
        found.forEach((who, ids) -> byName.put(
                who.code(),
                ids.stream().distinct().map(id -> names.getOrDefault(id, "")).toList()));
        return byName;
    }

    static Ladder shipped() {
        try (InputStream in = Ladders.class.getResourceAsStream("/escalation/ladder.json")) {
            if (in == null) {
                throw new IllegalStateException("no ladder comes with the product");
            }
            return LadderCheck.read(
                    0, new LadderForm(List.of(JsonMapper.shared().readValue(in, LadderForm.Line[].class)), List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
