package io.huiyin.cases;

import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Refused;
import io.huiyin.organization.WorkingCalendar;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two cases about the same matter become one to work on, in the direction a person chooses, and two again if that was
 * wrong. What was promised to each stays promised to each.
 */
final class Merging {

    private Merging() {}

    static Merge join(Case member, Case lead, Act act, @Nullable String reason) {
        refusal(member, lead).ifPresent(refused -> {
            throw refused;
        });
        member.mustLead(act);
        lead.mustLead(act);
        Merge merge = new Merge(
                Ids.next(act.at()),
                member.origin.id(),
                lead.origin.id(),
                act.at(),
                member.department,
                member.owner,
                member.dispatchedAt);
        member.stage = new Stage.Merged(act.at());
        member.step(act, StepKind.MERGED, reason, into(lead));
        lead.step(act, StepKind.MERGED, reason, from(member));
        lead.unread = lead.unread || member.unread;
        member.unread = false;
        if (!lead.answered() && member.level.above(lead.level)) {
            Taking.grade(lead, act, member.level, null);
        }
        if (!lead.answered()) {
            adoptTasks(member, lead, act);
        }
        Following.catchUp(lead, member, act);
        return merge;
    }

    /** Why these two cannot be merged in this direction. */
    static Optional<Refused> refusal(Case member, Case lead) {
        if (member.origin.id().equals(lead.origin.id())) {
            return Optional.of(new Refused("case.merge.itself"));
        }
        if (member.merged() || lead.merged()) {
            return Optional.of(new Refused("case.merge.merged"));
        }
        if (member.answered()) {
            return Optional.of(new Refused("case.merge.answered"));
        }
        if (lead.stage instanceof Stage.Closed) {
            return Optional.of(new Refused("case.merge.closed"));
        }
        return Optional.empty();
    }

    /** Back to where it lay, with its own clocks; what the patient was given in the meantime stays given. */
    static void separate(Case member, Case lead, Merge merge, List<Case> others, Act act, @Nullable String typed) {
        String reason = Words.required("reason", typed);
        member.mustLead(act);
        if (member.merged()) {
            goBack(member, merge, act);
        }
        Map<String, String> facts = into(lead);
        facts.put("since", merge.at().toString());
        member.step(act, StepKind.UNMERGED, reason, facts);
        lead.step(act, StepKind.UNMERGED, reason, from(member));
        if (!lead.answered()) {
            giveBack(lead, act);
            Following.takeOver(lead, others);
        }
    }

    private static void goBack(Case member, Merge merge, Act act) {
        member.department = merge.department();
        member.owner = merge.owner();
        boolean dispatched = merge.dispatched() != null;
        member.dispatchedAt = merge.dispatched();
        member.promises.find(member.round, PromiseKind.DISPATCH).ifPresent(promise -> {
            // It was kept by a dispatch that is undone now.
            if (!dispatched && promise.keptAt() != null) {
                member.promises.replace(promise.owedAgain());
            }
        });
        boolean taken = member.acceptedAt != null && member.owner != null;
        member.stage = dispatched
                ? taken ? new Stage.Handling(act.at()) : new Stage.Dispatched(act.at())
                : taken ? new Stage.Accepted(act.at()) : new Stage.Received(act.at());
        member.unread = true;
    }

    /** What it owed on behalf of another it owes as before; what is still owed to the others is taken over anew. */
    private static void giveBack(Case lead, Act act) {
        Instant start = lead.roundStartedAt;
        WorkingCalendar calendar = act.ground().calendar();
        act.ground()
                .book()
                .at(start)
                .terms(lead.level, lead.jointly(), start, calendar)
                .forEach((kind, term) -> lead.promises
                        .find(lead.round, kind)
                        .filter(promise ->
                                promise.owed() && !promise.startedAt().equals(start))
                        .ifPresent(promise -> lead.promises.replace(
                                Promise.of(kind, lead.round, start, term).reckoned(lead.clock(act), act.at()))));
    }

    /** No department that was asked is forgotten. */
    private static void adoptTasks(Case member, Case lead, Act act) {
        int before = lead.tasks.size();
        for (Task task : member.openTasks()) {
            boolean known = task.department().equals(lead.department)
                    || lead.openTasks().stream()
                            .anyMatch(own -> own.department().equals(task.department()));
            if (!known) {
                lead.tasks.add(Task.asked(
                        Ids.next(act.at()),
                        lead.round,
                        task.department(),
                        task.request(),
                        task.dueAt(),
                        act.at(),
                        task.askedBy()));
                lead.step(
                        act,
                        StepKind.JOINT_ASKED,
                        null,
                        Map.of("toDepartment", task.department().toString()));
            }
        }
        if (lead.tasks.size() > before) {
            lead.regrade(act);
        }
    }

    private static Map<String, String> into(Case lead) {
        return facts("into", lead);
    }

    private static Map<String, String> from(Case member) {
        return facts("from", member);
    }

    /** @param how the one of the history is put into the other, or the other into it */
    private static Map<String, String> facts(String how, Case other) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("how", how);
        facts.put("number", other.origin.number());
        facts.put("case", other.origin.id().toString());
        return facts;
    }
}
