package io.huiyin.cases;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.People;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The versions of what a hospital asks for before a case is closed: who decided what, when and why. */
@Component
public class ClosingBook {

    private final Grounds grounds;
    private final ClosingTable table;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    ClosingBook(Grounds grounds, ClosingTable table, People people, AuditTrail audit, Clock clock) {
        this.grounds = grounds;
        this.table = table;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** A version with its story; the standard has none. */
    public record Entry(
            int number,
            List<ClosingRule> rules,
            String reason,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy) {}

    /** What holds now first; the standard last. */
    public record Book(int number, List<Entry> versions) {}

    @Transactional(readOnly = true)
    public Book read(Actor actor) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        List<ClosingTable.Decision> decisions = table.decisions(actor.hospital());
        Map<StaffId, String> names = people.names(
                actor.hospital(),
                decisions.stream().map(ClosingTable.Decision::by).collect(Collectors.toSet()));
        List<Entry> entries = new ArrayList<>();
        decisions.forEach(one -> entries.add(new Entry(
                one.rules().number(), one.rules().rules(), one.reason(), one.at(), names.getOrDefault(one.by(), ""))));
        entries.add(new Entry(0, ClosingRules.STANDARD.rules(), "", null, null));
        return new Book(entries.getFirst().number(), entries);
    }

    /**
     * Asks for this from now on, of every case that is not closed yet.
     *
     * @param seen the version the change was made from
     */
    @Transactional
    public void decide(Actor actor, int seen, List<ClosingRule> rules, @Nullable String typed) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        ClosingCheck.of(rules);
        String reason = Words.required("reason", typed);
        HospitalId hospital = actor.hospital();
        int present = table.decisions(hospital).stream()
                .findFirst()
                .map(one -> one.rules().number())
                .orElse(0);
        ClosingRules next = new ClosingRules(seen + 1, rules);
        boolean decided = present == seen
                && table.decide(hospital, new ClosingTable.Decision(next, reason, clock.instant(), actor.staff()));
        if (!decided) {
            throw Refused.changed();
        }
        audit.record(hospital, actor, "admin.closing_changed", "version " + next.number(), reason);
        grounds.forget(hospital);
    }
}
