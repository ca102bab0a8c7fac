package io.huiyin.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one says whose case was put into another reaches the lead: words, danger, and that it is not settled. */
final class Relaying {

    private Relaying() {}

    /** After something was said to, or by, one of the members; tells whether the lead is another one now. */
    static boolean after(Case one, Case lead, Act act) {
        if (one.stage instanceof Stage.Answered) {
            if (lead.stage instanceof Stage.Closed) {
                Following.close(lead, one, act);
            }
            return false;
        }
        if (one.stage instanceof Stage.Closed) {
            return false;
        }
        if (!one.merged()) {
            one.stage = new Stage.Merged(act.at());
            Following.place(lead, one);
            reopen(one, lead, act);
            return true;
        }
        return wrote(one, lead, act);
    }

    /** What one of them is not content with begins anew for the lead, at the higher level of the two. */
    private static void reopen(Case one, Case lead, Act act) {
        String reason = one.steps.stream()
                .filter(step -> step.kind() == StepKind.REOPENED)
                .map(step -> step.facts().getOrDefault("reason", ""))
                .findFirst()
                .orElse("");
        lead.unread = true;
        Level level = one.level.above(lead.level) ? one.level : lead.level;
        if (lead.answered()) {
            Closing.beginAnew(lead, act, level, reason.isEmpty() ? null : reason, other(one));
        } else {
            lead.step(act, StepKind.NOT_SETTLED, reason, other(one));
            rise(lead, act, level);
        }
    }

    private static boolean wrote(Case one, Case lead, Act act) {
        boolean heard = false;
        for (Step step : List.copyOf(one.steps)) {
            if (step.kind() == StepKind.PATIENT_WROTE) {
                Map<String, String> facts = other(one);
                facts.putAll(step.facts());
                lead.unread = true;
                lead.step(act, StepKind.PATIENT_WROTE, null, facts);
                heard = true;
            } else if (step.kind() == StepKind.DANGER_HEARD) {
                Taking.alarm(lead, act);
                heard = true;
            }
        }
        if (one.level.above(lead.level) && !lead.answered()) {
            rise(lead, act, one.level);
            heard = true;
        }
        return heard;
    }

    private static void rise(Case lead, Act act, Level level) {
        if (level.above(lead.level)) {
            Taking.grade(lead, act, level, null);
        }
    }

    private static Map<String, String> other(Case member) {
        return new LinkedHashMap<>(Map.of(
                Following.OTHER,
                member.origin.number(),
                "otherId",
                member.origin.id().toString()));
    }
}
