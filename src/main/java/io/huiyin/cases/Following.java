package io.huiyin.cases;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is done to a lead reaches everybody whose case was put into it, each by the own code and telephone. Nobody learns
 * of the others.
 */
final class Following {

    /** On a reply of the lead: it is for all of them. */
    static final String ALL = "all";

    /** On a member's step: done to the lead whose number stands here. */
    static final String WITH = "with";

    /** On a lead's step: it comes from the member whose number stands here. */
    static final String OTHER = "other";

    private Following() {}

    /** Who works on them has heard of the first of the two steps. */
    static boolean echoes(Step step) {
        return step.facts().containsKey(WITH) || step.facts().containsKey(OTHER);
    }

    /** The same words for everybody. */
    static Step forAll(Step reply) {
        Map<String, String> facts = new LinkedHashMap<>(reply.facts());
        facts.put(ALL, "true");
        return new Step(reply.id(), reply.at(), reply.kind(), reply.by(), reply.text(), facts);
    }

    /** After a verb; returns all cases that are another one now. */
    static Set<Case> after(Family family, Act act) {
        Case one = family.one();
        Set<Case> touched = new LinkedHashSet<>();
        touched.add(one);
        Case lead = family.lead();
        if (lead != null) {
            if (Relaying.after(one, lead, act)) {
                touched.add(lead);
                takeOver(lead, List.of(one));
                takeOver(lead, family.members());
            }
            return touched;
        }
        for (Case member : family.members()) {
            if (follow(one, member, act)) {
                touched.add(member);
            }
        }
        takeOver(one, family.members());
        return touched;
    }

    /** One more has come, or one has come back: it stands where the lead stands. */
    static void catchUp(Case lead, Case member, Act act) {
        Answer answer = lead.answer;
        if (lead.stage instanceof Stage.Answered && answer != null) {
            Answering.give(member, act, answer, with(lead));
            Asking.endWhenDone(member, act);
            place(lead, member);
            return;
        }
        if (lead.acceptedAt != null) {
            accept(lead, member, act);
        }
        if (lead.dispatchedAt != null && member.dispatchedAt == null) {
            dispatch(lead, member, act);
        }
        place(lead, member);
        takeOver(lead, List.of(member));
    }

    /** The soonest of what is owed to any of them is owed by the lead: nobody loses time by being merged. */
    static void takeOver(Case lead, List<Case> members) {
        if (lead.answered() || lead.merged()) {
            return;
        }
        for (Case member : members) {
            if (member.merged()) {
                member.promises.of(member.round).stream().filter(Promise::owed).forEach(owed -> takeOver(lead, owed));
            }
        }
    }

    private static void takeOver(Case lead, Promise owed) {
        lead.promises.find(lead.round, owed.kind()).ifPresent(own -> {
            boolean sooner = own.owed() && owed.dueAt().isBefore(own.dueAt());
            // The plan was told to the others only.
            boolean again = own.keptAt() != null && owed.kind() == PromiseKind.PLAN;
            if (sooner || again) {
                lead.promises.replace(owed.inRound(lead.round));
                lead.plannedAt = owed.kind() == PromiseKind.PLAN ? null : lead.plannedAt;
            }
        });
    }

    private static boolean follow(Case lead, Case member, Act act) {
        int before = member.steps.size();
        for (Step step : List.copyOf(lead.steps)) {
            switch (step.kind()) {
                case ACCEPTED -> accept(lead, member, act);
                case DISPATCHED, TRANSFERRED -> dispatch(lead, member, act);
                case REPLIED -> reply(lead, member, act, step);
                case ANSWERED -> answer(lead, member, act);
                case CLOSED -> close(lead, member, act);
                default -> {}
            }
        }
        return place(lead, member) || member.steps.size() > before;
    }

    private static void accept(Case lead, Case member, Act act) {
        if (!member.merged() || member.acceptedAt != null) {
            return;
        }
        member.acceptedAt = act.at();
        if (member.firstReceiver == null) {
            member.firstReceiver = lead.owner;
        }
        member.promises.keep(member.round, PromiseKind.FIRST_RESPONSE, act.at());
        member.step(act, StepKind.ACCEPTED, null, with(lead));
    }

    private static void dispatch(Case lead, Case member, Act act) {
        if (!member.merged()) {
            return;
        }
        if (member.dispatchedAt == null) {
            member.dispatchedAt = act.at();
        }
        member.promises.keep(member.round, PromiseKind.DISPATCH, act.at());
        Map<String, String> facts = with(lead);
        if (lead.department != null) {
            facts.put("toDepartment", lead.department.toString());
        }
        member.step(act, StepKind.DISPATCHED, null, facts);
    }

    private static void reply(Case lead, Case member, Act act, Step step) {
        if (!step.facts().containsKey(ALL)) {
            return;
        }
        if (step.facts().containsKey("plan")) {
            Answering.plan(member, act);
        }
        member.step(act, StepKind.REPLIED, step.text(), with(lead));
    }

    /** Who has said that it is settled is left in peace. */
    private static void answer(Case lead, Case member, Act act) {
        boolean waits =
                member.merged() || (member.stage instanceof Stage.Answered answered && answered.echo() != Echo.SETTLED);
        Answer answer = lead.answer;
        if (waits && answer != null) {
            place(lead, member);
            // What other departments had to say, they have said in the lead.
            member.tasks.replaceAll(task -> task.open() ? task.withdrawn(act.at()) : task);
            Answering.give(member, act, answer, with(lead));
            Asking.endWhenDone(member, act);
        }
    }

    /** Who has not been heard yet is heard first. */
    static void close(Case lead, Case member, Act act) {
        boolean heard = member.stage instanceof Stage.Answered
                && Closing.refusal(member, act.at()).isEmpty();
        if (heard || member.merged()) {
            member.answer = lead.answer;
            Closing.end(member, act, null, with(lead));
        }
    }

    /** Whoever works on the lead works on the others. */
    static boolean place(Case lead, Case member) {
        boolean same = Objects.equals(lead.department, member.department) && Objects.equals(lead.owner, member.owner);
        if (same || !member.merged()) {
            return false;
        }
        member.department = lead.department;
        member.owner = lead.owner;
        return true;
    }

    private static Map<String, String> with(Case lead) {
        return new LinkedHashMap<>(Map.of(WITH, lead.origin.number()));
    }
}
