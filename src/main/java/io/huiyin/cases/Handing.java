package io.huiyin.cases;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Between departments: giving a case on, giving it back, deciding whose it is, and the parts of several. */
@Component
public class Handing {

    private final Docket docket;
    private final Whom whom;

    Handing(Docket docket, Whom whom) {
        this.docket = docket;
        this.whom = whom;
    }

    /**
     * Gives it to the department that must answer for it. The third transfer only asks quality control for a decision.
     *
     * @param owner who of that department; null leaves it to the department
     * @param why chosen from the list; needed, with words, if another department had it before
     */
    @Transactional
    public void assign(
            Actor actor,
            CaseId id,
            int version,
            DepartmentId to,
            @Nullable StaffId owner,
            @Nullable TransferReason why,
            @Nullable String reason) {
        docket.act(actor, id, version, Permission.CASE_DISPATCH, (it, act) -> {
            whom.mustBeActive(actor.hospital(), to, "department");
            whom.mustWorkThere(actor.hospital(), to, owner);
            Taking.assign(it, act, to, owner, why, reason);
        });
    }

    /** "Not ours." */
    @Transactional
    public void sendBack(Actor actor, CaseId id, int version, @Nullable TransferReason why, @Nullable String reason) {
        docket.act(actor, id, version, Permission.CASE_DISPATCH, (it, act) -> Taking.sendBack(it, act, why, reason));
    }

    /** Quality control says whose it is; only quality control moves it after that. */
    @Transactional
    public void decide(Actor actor, CaseId id, int version, DepartmentId to, @Nullable String reason) {
        docket.act(actor, id, version, Permission.CASE_ARBITRATE, (it, act) -> {
            whom.mustBeActive(actor.hospital(), to, "department");
            Arbitrating.decide(it, act, to, reason);
        });
    }

    /**
     * Asks other departments for their part.
     *
     * @param due by when they are to sign; null for what the patient is promised
     */
    @Transactional
    public void askJoint(
            Actor actor,
            CaseId id,
            int version,
            List<DepartmentId> asked,
            @Nullable String request,
            @Nullable Instant due) {
        docket.act(actor, id, version, Permission.CASE_JOINT, (it, act) -> {
            asked.forEach(department -> whom.mustBeActive(actor.hospital(), department, "departments"));
            Jointly.ask(it, act, asked, request, due);
        });
    }

    /** The department asked says that it has no part in it. */
    @Transactional
    public void declineJoint(Actor actor, CaseId id, int version, UUID task, @Nullable String reason) {
        docket.act(actor, id, version, Permission.CASE_JOINT, (it, act) -> Jointly.decline(it, act, task, reason));
    }

    /** Who leads goes on without that part. */
    @Transactional
    public void withdrawJoint(Actor actor, CaseId id, int version, UUID task, @Nullable String reason) {
        docket.act(actor, id, version, Permission.CASE_JOINT, (it, act) -> Jointly.withdraw(it, act, task, reason));
    }
}
