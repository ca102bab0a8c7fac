package io.huiyin.cases;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Legal holds. A hold binds the house and nobody else: what staff could change stands still and no row of the case can be
 * erased, while the patient is still heard, the clocks still run, and whoever may read still reads.
 */
@Component
public class Holds {

    private final Docket docket;
    private final HoldTable table;
    private final People people;
    private final AuditTrail audit;

    Holds(Docket docket, HoldTable table, People people, AuditTrail audit) {
        this.docket = docket;
        this.table = table;
        this.people = people;
        this.audit = audit;
    }

    /** A hold with the names of those who placed and lifted it. */
    public record Held(
            UUID id,
            String reason,
            @Nullable LocalDate reviewOn,
            Instant placedAt,
            Person placedBy,
            @Nullable Instant liftedAt,
            @Nullable Person liftedBy,
            @Nullable String liftReason) {}

    /** Newest first; the first of them may stand. */
    @Transactional(readOnly = true)
    public List<Held> of(Actor reader, CaseId id) {
        docket.find(reader, id, false);
        List<Hold> holds = table.all(reader.hospital(), id);
        Set<StaffId> named = holds.stream()
                .flatMap(hold -> Stream.of(hold.placedBy(), hold.liftedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<StaffId, String> names = named.isEmpty() ? Map.of() : people.names(reader.hospital(), named);
        return holds.stream().map(hold -> held(hold, names)).toList();
    }

    /** Whoever saw an older version of the case loses against it, so nothing slips in beside it. */
    @Transactional
    public void place(Actor actor, CaseId id, @Nullable String typed, @Nullable LocalDate reviewOn) {
        String reason = Words.required("reason", typed);
        docket.act(actor, id, null, Permission.CASE_HOLD, (it, act) -> {
            if (table.stands(actor.hospital(), id)) {
                throw new Refused("case.hold.held");
            }
            LocalDate today =
                    LocalDate.ofInstant(act.at(), act.ground().calendar().zone());
            if (reviewOn != null && !reviewOn.isAfter(today)) {
                throw Refused.field("reviewOn", "case.hold.review");
            }
            Hold hold = new Hold(Ids.next(act.at()), reason, reviewOn, act.at(), act.staff(), null, null, null);
            table.place(actor.hospital(), id, hold);
            it.step(act, StepKind.HELD, reason, reviewOn == null ? Map.of() : Map.of("reviewOn", reviewOn.toString()));
            audit.record(actor.hospital(), actor, "case_held", it.origin.number(), reason);
        });
    }

    @Transactional
    public void lift(Actor actor, CaseId id, @Nullable String typed) {
        String reason = Words.required("reason", typed);
        docket.act(actor, id, null, Permission.CASE_LIFT, (it, act) -> {
            if (!table.stands(actor.hospital(), id)) {
                throw new Refused("case.hold.free");
            }
            table.lift(actor.hospital(), id, act.staff(), act.at(), reason);
            it.step(act, StepKind.LIFTED, reason, Map.of());
            audit.record(actor.hospital(), actor, "case_lifted", it.origin.number(), reason);
        });
    }

    private static Held held(Hold hold, Map<StaffId, String> names) {
        return new Held(
                hold.id(),
                hold.reason(),
                hold.reviewOn(),
                hold.placedAt(),
                Objects.requireNonNull(person(hold.placedBy(), names)),
                hold.liftedAt(),
                person(hold.liftedBy(), names),
                hold.liftReason());
    }

    private static @Nullable Person person(@Nullable StaffId id, Map<StaffId, String> names) {
        return id == null ? null : new Person(id.value(), names.getOrDefault(id, ""));
    }
}
