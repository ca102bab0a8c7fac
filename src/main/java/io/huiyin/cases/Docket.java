package io.huiyin.cases;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes one case out, lets a verb act on it, puts it back and tells the others: all of it or nothing. */
@Component
class Docket {

    private final CaseTable table;
    private final StepTable steps;
    private final Families families;
    private final Grounds grounds;
    private final Tidings tidings;
    private final HoldTable holds;
    private final Clock clock;

    Docket(
            CaseTable table,
            StepTable steps,
            Families families,
            Grounds grounds,
            Tidings tidings,
            HoldTable holds,
            Clock clock) {
        this.table = table;
        this.steps = steps;
        this.families = families;
        this.grounds = grounds;
        this.tidings = tidings;
        this.holds = holds;
        this.clock = clock;
    }

    /**
     * @param version what the actor saw; null for what may happen to any version, as it takes nothing away from anybody
     */
    Case act(Actor actor, CaseId id, @Nullable Integer version, Permission permission, BiConsumer<Case, Act> verb) {
        Family family = families.take(CaseSight.of(actor), id, version == null);
        Case it = family.one();
        actor.must(permission);
        mustBeFree(actor.hospital(), id, permission);
        if (version != null && version != it.version) {
            throw Refused.changed();
        }
        Act act = new Act(actor, clock.instant(), grounds.of(actor.hospital()));
        finish(actor.hospital(), family, act, verb);
        return it;
    }

    /**
     * What may happen to any version and reach us twice.
     *
     * @param key the id of the history's row that the verb adds: if it is there, all is done; null never is
     * @return all cases that are another one now
     */
    List<Case> once(Actor actor, CaseId id, @Nullable UUID key, Permission permission, BiConsumer<Case, Act> verb) {
        Family family = families.take(CaseSight.of(actor), id, true);
        actor.must(permission);
        mustBeFree(actor.hospital(), id, permission);
        if (key == null || !steps.written(actor.hospital(), id, key)) {
            Act act = new Act(actor, clock.instant(), grounds.of(actor.hospital()));
            return finish(actor.hospital(), family, act, verb);
        }
        return List.of();
    }

    /** The patient acts, having shown the code; no hold of the house binds the patient. */
    void actForPatient(HospitalId hospital, Family family, BiConsumer<Case, Act> verb) {
        finish(hospital, family, new Act(null, clock.instant(), grounds.of(hospital)), verb);
    }

    Case find(Actor actor, CaseId id, boolean lock) {
        return table.find(CaseSight.of(actor), List.of(id.value()), lock).stream()
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    private void mustBeFree(HospitalId hospital, CaseId id, Permission permission) {
        if (!DuringHold.permits(permission) && holds.stands(hospital, id)) {
            throw new Refused("case.held");
        }
    }

    private List<Case> finish(HospitalId hospital, Family family, Act act, BiConsumer<Case, Act> verb) {
        Case it = family.one();
        if (!it.merged()) {
            Watching.catchUp(it, act);
        }
        verb.accept(it, act);
        Asking.endWhenDone(it, act);
        List<Case> touched = List.copyOf(Following.after(family, act));
        table.save(hospital, touched, act.at());
        tidings.tell(hospital, touched, act);
        return touched;
    }
}
