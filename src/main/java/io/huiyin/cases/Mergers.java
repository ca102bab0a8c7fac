package io.huiyin.cases;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts cases about the same matter together and takes them apart; a person decides, nothing does it by itself. */
@Component
public class Mergers {

    private final CaseTable cases;
    private final MergeTable merges;
    private final DuplicateTable duplicates;
    private final Families families;
    private final Recounting recounting;
    private final Docket docket;
    private final Grounds grounds;
    private final Tidings tidings;
    private final Clock clock;

    Mergers(
            CaseTable cases,
            MergeTable merges,
            DuplicateTable duplicates,
            Families families,
            Recounting recounting,
            Docket docket,
            Grounds grounds,
            Tidings tidings,
            Clock clock) {
        this.cases = cases;
        this.merges = merges;
        this.duplicates = duplicates;
        this.families = families;
        this.recounting = recounting;
        this.docket = docket;
        this.grounds = grounds;
        this.tidings = tidings;
        this.clock = clock;
    }

    /** A case as the actor saw it. */
    public record Seen(CaseId id, int version) {}

    /** Puts the one into the other. Whoever decides on what has changed meanwhile is told so. */
    @Transactional
    public void merge(Actor actor, Seen member, Seen lead, @Nullable String typed) {
        Act act = act(actor);
        String reason = Words.optional("reason", typed);
        Pair pair = pair(actor, member.id(), lead.id(), true);
        if (pair.member().version != member.version() || pair.lead().version != lead.version()) {
            throw Refused.changed();
        }
        Merge merge = Merging.join(pair.member(), pair.lead(), act, reason);
        Following.takeOver(pair.lead(), members(actor.hospital(), lead.id(), member.id()));
        merges.begin(actor.hospital(), merge, actor.staff(), reason);
        finish(actor.hospital(), List.of(pair.member(), pair.lead()), act);
    }

    /** What {@link #merge} would make of the two; nothing is kept of it. */
    @Transactional(readOnly = true)
    <T> T trial(Actor actor, CaseId member, CaseId lead, BiFunction<Case, Case, T> compare) {
        Pair now = pair(actor, member, lead, false);
        Pair then = pair(actor, member, lead, false);
        Merging.join(then.member(), then.lead(), act(actor), null);
        Following.takeOver(then.lead(), members(actor.hospital(), lead, member));
        return compare.apply(now.lead(), then.lead());
    }

    @Transactional
    public void separate(Actor actor, Seen member, @Nullable String reason) {
        Act act = act(actor);
        HospitalId hospital = actor.hospital();
        Family family = families.take(CaseSight.of(actor), member.id(), true);
        Case one = family.one();
        Case lead = family.lead();
        if (one.version != member.version()) {
            throw Refused.changed();
        }
        Merge merge = merges.present(hospital, member.id()).orElseThrow(() -> new Refused("case.merge.none"));
        if (lead == null) {
            throw Refused.changed();
        }
        Merging.separate(one, lead, merge, members(hospital, merge.lead(), member.id()), act, reason);
        merges.end(hospital, merge, actor.staff(), act.at());
        duplicates.dismiss(hospital, merge.member(), merge.lead(), actor.staff(), act.at());
        finish(hospital, List.of(one, lead), act);
    }

    /** The two are not about the same; never proposed again. */
    @Transactional
    public void dismiss(Actor actor, CaseId one, CaseId other) {
        Act act = act(actor);
        docket.find(actor, one, false);
        docket.find(actor, other, false);
        duplicates.dismiss(actor.hospital(), one, other, actor.staff(), act.at());
    }

    private record Pair(Case member, Case lead) {}

    private Pair pair(Actor actor, CaseId member, CaseId lead, boolean lock) {
        HospitalId hospital = actor.hospital();
        if (member.equals(lead)) {
            throw new Refused("case.merge.itself");
        }
        List<UUID> ids = List.of(member.value(), lead.value());
        List<Case> both = cases.find(CaseSight.of(actor), ids, lock);
        if (both.size() < ids.size()) {
            throw Refused.notFound();
        }
        Kin kin = merges.kin(hospital, member);
        if (kin.lead() != null || merges.kin(hospital, lead).lead() != null) {
            throw new Refused("case.merge.merged");
        }
        if (!kin.members().isEmpty()) {
            throw new Refused("case.merge.is_lead");
        }
        boolean first = both.getFirst().origin.id().equals(member);
        return first ? new Pair(both.getFirst(), both.getLast()) : new Pair(both.getLast(), both.getFirst());
    }

    private List<Case> members(HospitalId hospital, CaseId lead, CaseId but) {
        List<UUID> others = merges.kin(hospital, lead).members().stream()
                .filter(id -> !id.equals(but))
                .map(CaseId::value)
                .toList();
        return others.isEmpty() ? List.of() : cases.find(CaseSight.whole(hospital), others, false);
    }

    private void finish(HospitalId hospital, List<Case> both, Act act) {
        cases.save(hospital, both, act.at());
        recounting.recount(hospital, both.stream().map(it -> it.origin.id()).toList());
        tidings.tell(hospital, both, act);
    }

    private Act act(Actor actor) {
        actor.must(Permission.CASE_MERGE);
        return new Act(actor, clock.instant(), grounds.of(actor.hospital()));
    }
}
