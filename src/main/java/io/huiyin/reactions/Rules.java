package io.huiyin.reactions;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.organization.Department;
import io.huiyin.organization.Departments;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules of a hospital. A rule answers nobody before it has been tried on past feedback and switched on; changed, it
 * is another rule: off again, and to be tried again.
 */
@Component
public class Rules {

    private final RuleTable table;
    private final Trial trial;
    private final Departments departments;
    private final AuditTrail audit;
    private final Clock clock;

    Rules(RuleTable table, Trial trial, Departments departments, AuditTrail audit, Clock clock) {
        this.table = table;
        this.trial = trial;
        this.departments = departments;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of the hospital; the first to look finds those it begins with. */
    @Transactional
    public List<Rule> list(Actor actor) {
        actor.must(Permission.REACTION_RULE);
        if (table.none(actor.hospital())) {
            Standard.of(actor.hospital())
                    .forEach(
                            entry -> table.add(actor.hospital(), read(actor.hospital(), entry.id(), entry.draft(), 0)));
        }
        return table.all(actor.hospital());
    }

    @Transactional
    public Rule create(Actor actor, NewRule draft) {
        actor.must(Permission.REACTION_RULE);
        begin(actor.hospital());
        Rule rule = read(actor.hospital(), Ids.next(clock.instant()), draft, 0);
        table.add(actor.hospital(), rule);
        return done(actor, "reaction.rule_created", rule);
    }

    @Transactional
    public Rule change(Actor actor, UUID id, NewRule draft, int version) {
        actor.must(Permission.REACTION_RULE);
        find(actor.hospital(), id);
        Rule next = read(actor.hospital(), id, draft, version);
        mustHaveWon(table.change(actor.hospital(), next));
        return done(actor, "reaction.rule_changed", find(actor.hospital(), id));
    }

    /** What it has asked for stays owed. */
    @Transactional
    public void remove(Actor actor, UUID id) {
        actor.must(Permission.REACTION_RULE);
        Rule rule = find(actor.hospital(), id);
        mustHaveWon(table.remove(actor.hospital(), id, clock.instant()));
        done(actor, "reaction.rule_removed", rule);
    }

    /** What it would have answered in the last so many days, were it as it stands now. */
    @Transactional
    public Outcome trial(Actor actor, UUID id, int days) {
        actor.must(Permission.REACTION_RULE);
        Rule rule = find(actor.hospital(), id);
        Outcome outcome = trial.of(actor, rule, days);
        mustHaveWon(table.tried(
                actor.hospital(), id, rule.version(), new Rule.Tried(clock.instant(), outcome.heard(), outcome.met())));
        return outcome;
    }

    @Transactional
    public Rule switchTo(Actor actor, UUID id, int version, boolean on) {
        actor.must(Permission.REACTION_RULE);
        Rule rule = find(actor.hospital(), id);
        if (on && rule.version() == version && rule.tried() == null) {
            throw new Refused("reaction.not_tried");
        }
        mustHaveWon(table.switchTo(actor.hospital(), id, version, on));
        return done(actor, on ? "reaction.rule_on" : "reaction.rule_off", find(actor.hospital(), id));
    }

    private void begin(HospitalId hospital) {
        if (table.none(hospital)) {
            Standard.of(hospital).forEach(entry -> table.add(hospital, read(hospital, entry.id(), entry.draft(), 0)));
        }
    }

    private Rule find(HospitalId hospital, UUID id) {
        return table.all(hospital).stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    private Rule read(HospitalId hospital, UUID id, NewRule draft, int version) {
        return Drafts.read(id, draft, version, department -> active(hospital, department));
    }

    private boolean active(HospitalId hospital, DepartmentId id) {
        return departments.all(hospital).stream()
                .filter(Department::active)
                .map(Department::id)
                .anyMatch(id::equals);
    }

    private Rule done(Actor actor, String action, Rule rule) {
        audit.record(actor.hospital(), actor, action, rule.name().zh(), null);
        return rule;
    }

    private static void mustHaveWon(boolean won) {
        if (!won) {
            throw Refused.changed();
        }
    }
}
