package io.huiyin.cases;

import io.huiyin.kernel.Refused;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Not processed, for a reason of the law's list alone; the patient is told why and where to go instead. */
final class TurningDown {

    private TurningDown() {}

    /**
     * The end of the case: what the patient was promised is an answer, and this is one.
     *
     * @param explanation why, in words the patient understands
     * @param route where the patient may go instead
     */
    static void close(Case it, Act act, NotProcessed ground, @Nullable String explanation, @Nullable String route) {
        it.must(Verb.ANSWER);
        it.mustLead(act);
        if (it.level == Level.PRAISE || it.level == Level.ENQUIRY) {
            throw new Refused("case.not_processed.level");
        }
        if (it.level == Level.URGENT && !Arbitrating.may(act)) {
            throw Refused.of(Refused.Kind.FORBIDDEN, "case.not_processed.urgent");
        }
        String why = Words.required("explanation", explanation);
        String where = Words.required("route", route);
        it.takeUp(act);
        it.unread = false;
        it.tasks.replaceAll(task -> task.round() == it.round && task.open() ? task.withdrawn(act.at()) : task);
        String text = why + "\n\n" + where;
        it.answer = new Answer(text, null, null, Outcome.NOT_PROCESSED, act.at(), act.staff());
        it.inquiry = it.inquiry.ground(ground);
        for (PromiseKind kind :
                List.of(PromiseKind.DISPATCH, PromiseKind.PLAN, PromiseKind.ANSWER, PromiseKind.LEGAL)) {
            it.promises.keep(it.round, kind, act.at());
        }
        it.promises.withdrawOwed(act.at());
        it.stage = new Stage.Closed(act.at());
        it.step(act, StepKind.NOT_PROCESSED, text, Map.of("ground", ground.code()));
    }
}
