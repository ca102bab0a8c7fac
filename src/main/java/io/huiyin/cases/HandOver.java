package io.huiyin.cases;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.People;
import io.huiyin.organization.StaffLeaving;
import io.huiyin.organization.StaffMember;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nobody leaves with cases in hand: they go over to somebody else first. Administrators do it without seeing a word of
 * the cases.
 */
@Component
public class HandOver {

    private final LoadTable load;
    private final CaseTable table;
    private final Grounds grounds;
    private final Tidings tidings;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    HandOver(
            LoadTable load,
            CaseTable table,
            Grounds grounds,
            Tidings tidings,
            People people,
            AuditTrail audit,
            Clock clock) {
        this.load = load;
        this.table = table;
        this.grounds = grounds;
        this.tidings = tidings;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Open cases of one person.
     *
     * @param owned in their hands
     * @param firstReceived which they follow as first receiver
     * @param all either or both
     */
    public record Load(int owned, int firstReceived, int all) {}

    @Transactional(readOnly = true)
    public Load of(Actor reader, StaffId person) {
        reader.must(Permission.ADMIN_PEOPLE);
        return load.of(reader.hospital(), people.find(reader.hospital(), person).id());
    }

    /** All of them at once or none; returns how many. */
    @Transactional
    public int all(Actor actor, StaffId from, @Nullable StaffId to, @Nullable String typed) {
        actor.must(Permission.ADMIN_PEOPLE);
        String reason = Words.required("reason", typed);
        StaffMember leaving = people.find(actor.hospital(), from);
        StaffMember successor = successor(actor, leaving, to);
        List<Case> cases = table.find(CaseSight.whole(actor.hospital()), load.open(actor.hospital(), from), true);
        if (cases.isEmpty()) {
            return 0;
        }
        Act act = new Act(actor, clock.instant(), grounds.of(actor.hospital()));
        for (Case it : cases) {
            Watching.catchUp(it, act);
            pass(it, act, from, successor.id(), reason);
        }
        table.save(actor.hospital(), cases, act.at());
        tidings.tell(actor.hospital(), cases, act);
        audit.record(
                actor.hospital(),
                actor,
                "cases_handed_over",
                "%s → %s · %d".formatted(leaving.name(), successor.name(), cases.size()),
                reason);
        return cases.size();
    }

    @EventListener
    void mayLeave(StaffLeaving leaving) {
        int open = load.of(leaving.hospital(), leaving.staff()).all();
        if (open > 0) {
            throw new Refused("staff.open_cases", open);
        }
    }

    /** The successor follows what the other received first, and has in hand what the other had in hand. */
    static void pass(Case it, Act act, StaffId from, StaffId to, String reason) {
        Map<String, String> facts = new LinkedHashMap<>(Map.of("fromOwner", from.toString(), "owner", to.toString()));
        if (from.equals(it.owner)) {
            it.owner = to;
        }
        if (from.equals(it.firstReceiver)) {
            it.firstReceiver = to;
            facts.put("firstReceiver", "true");
        }
        it.step(act, StepKind.HANDED_OVER, reason, facts);
    }

    private StaffMember successor(Actor actor, StaffMember leaving, @Nullable StaffId to) {
        if (to == null) {
            throw Refused.field("to", "case.field.empty");
        }
        StaffMember successor = people.find(actor.hospital(), to);
        boolean able = successor.active()
                && !successor.id().equals(leaving.id())
                && successor.role().permissions().containsAll(leaving.role().permissions());
        if (!able) {
            throw Refused.field("to", "staff.successor");
        }
        return successor;
    }
}
