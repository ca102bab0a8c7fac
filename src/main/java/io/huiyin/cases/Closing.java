package io.huiyin.cases;

import io.huiyin.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The end of a case, and its new beginning. */
final class Closing {

    /** How long somebody who left no telephone has to say by the code that it is not settled. */
    static final Duration PATIENCE = Duration.ofDays(3);

    private Closing() {}

    static void close(Case it, Act act, Cases.Finding finding, @Nullable String note) {
        it.must(Verb.CLOSE);
        it.mustLead(act);
        refusal(it, act.at()).ifPresent(refused -> {
            throw refused;
        });
        Inquiring.found(it, finding);
        List<Refused.Field> missing = Inquiring.missing(it, act.ground().closing());
        if (!missing.isEmpty()) {
            throw Refused.fields(missing);
        }
        end(it, act, Words.optional("note", note), Map.of());
    }

    static void end(Case it, Act act, @Nullable String note, Map<String, String> more) {
        it.unread = false;
        if (it.level == Level.PRAISE) {
            it.promises.keep(it.round, PromiseKind.DISPATCH, act.at());
        }
        it.promises.withdrawOwed(act.at());
        it.stage = new Stage.Closed(act.at());
        Map<String, String> facts = facts(it);
        facts.putAll(more);
        it.step(act, StepKind.CLOSED, note, facts);
    }

    /** Why it cannot be closed yet, apart from fields that can still be filled in. */
    static Optional<Refused> refusal(Case it, Instant now) {
        int unsigned = it.openTasks().size();
        if (unsigned > 0) {
            return Optional.of(new Refused("case.close.unsigned", unsigned));
        }
        if (it.inquiry.unverified()) {
            return Optional.of(new Refused("case.close.accused"));
        }
        if (!it.level.underLaw() || !(it.stage instanceof Stage.Answered answered) || answered.echo() != Echo.WAITING) {
            return Optional.empty();
        }
        if (it.origin.contact() != null) {
            return Optional.of(new Refused("case.close.not_called_back"));
        }
        return now.isBefore(answered.since().plus(PATIENCE))
                ? Optional.of(new Refused("case.close.patience"))
                : Optional.empty();
    }

    static void reopen(Case it, Act act, @Nullable String typed) {
        it.must(Verb.REOPEN);
        beginAnew(it, act, it.level, Words.required("reason", typed));
    }

    /**
     * A new round: the same department, the same first receiver, every promise made again from now. What is urgent because
     * the patient is not content is followed by quality control; medical affairs and nursing join again only where they
     * had a part before.
     */
    static void beginAnew(Case it, Act act, Level level, @Nullable String reason) {
        beginAnew(it, act, level, reason, Map.of());
    }

    static void beginAnew(Case it, Act act, Level level, @Nullable String reason, Map<String, String> more) {
        Level before = it.level;
        it.promises.withdrawOwed(act.at());
        it.round++;
        it.roundStartedAt = act.at();
        it.level = level;
        it.settled = false;
        it.inquiry = it.inquiry.ground(null);
        it.acceptedAt = null;
        it.plannedAt = null;
        boolean known = it.department != null && it.dispatchedAt != null;
        it.dispatchedAt = known ? act.at() : null;
        it.stage = known ? new Stage.Dispatched(act.at()) : new Stage.Received(act.at());
        Map<String, String> facts = new LinkedHashMap<>(more);
        facts.put("from", before.code());
        facts.put("to", level.code());
        if (reason != null) {
            facts.put("reason", reason);
        }
        it.step(act, StepKind.REOPENED, reason, facts);
        it.regrade(act);
        if (before == Level.URGENT) {
            Jointly.involveWhenUrgent(it, act);
            it.regrade(act);
        }
    }

    private static Map<String, String> facts(Case it) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (it.settled != null) {
            facts.put("settled", it.settled.toString());
        }
        if (it.answer != null && it.answer.outcome() != null) {
            facts.put("outcome", it.answer.outcome().code());
        }
        return facts;
    }
}
