package io.huiyin.cases;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do about a case besides answering it: not processing it, stating their side, protecting a colleague. */
@Component
public class Inquiries {

    private final Docket docket;

    Inquiries(Docket docket) {
        this.docket = docket;
    }

    /** Closes it with a notice to the patient. */
    @Transactional
    public void turnDown(
            Actor actor,
            CaseId id,
            int version,
            NotProcessed ground,
            @Nullable String explanation,
            @Nullable String route) {
        docket.act(
                actor,
                id,
                version,
                Permission.CASE_CLOSE,
                (it, act) -> TurningDown.close(it, act, ground, explanation, route));
    }

    /** The side of the actor's department; takes nothing away from anybody, so any version will do. */
    @Transactional
    public void state(Actor actor, CaseId id, @Nullable String statement) {
        docket.act(actor, id, null, Permission.CASE_ANSWER, (it, act) -> Inquiring.state(it, act, statement));
    }

    /** By whoever may take the case up; those who only look on do not touch the figures. */
    @Transactional
    public void accuse(Actor actor, CaseId id, int version, String kind, @Nullable String reason) {
        docket.act(
                actor,
                id,
                version,
                Permission.CASE_ACCEPT,
                (it, act) -> Inquiring.accuse(it, act, InquiryView.code(Inquiry.Against.class, "kind", kind), reason));
    }

    @Transactional
    public void judge(Actor actor, CaseId id, int version, String verdict, @Nullable String reason) {
        docket.act(
                actor,
                id,
                version,
                Permission.CASE_ARBITRATE,
                (it, act) ->
                        Inquiring.judge(it, act, InquiryView.code(Inquiry.Verdict.class, "verdict", verdict), reason));
    }
}
