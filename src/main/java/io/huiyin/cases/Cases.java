package io.huiyin.cases;

import io.huiyin.analysis.Corrections;
import io.huiyin.analysis.Judgement;
import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.kernel.StaffId;
import io.huiyin.patients.ContactId;
import io.huiyin.patients.Contacts;
import io.huiyin.patients.NewContact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do to a case. Every verb is one transaction; a case outside the actor's sight is not found; who saw an
 * older version is refused as {@code changed}.
 */
@Component
public class Cases {

    private final Docket docket;
    private final CaseTable table;
    private final Families families;
    private final Whom whom;
    private final Contacts contacts;
    private final Corrections corrections;
    private final Recounting recounting;

    Cases(
            Docket docket,
            CaseTable table,
            Families families,
            Whom whom,
            Contacts contacts,
            Corrections corrections,
            Recounting recounting) {
        this.docket = docket;
        this.table = table;
        this.families = families;
        this.whom = whom;
        this.contacts = contacts;
        this.corrections = corrections;
        this.recounting = recounting;
    }

    /**
     * Where a case stands.
     *
     * @param unsigned the parts that other departments still have to sign, by department
     */
    public record Position(
            CaseId id,
            int version,
            String number,
            Level level,
            Status status,
            @Nullable DepartmentId department,
            @Nullable StaffId owner,
            Map<DepartmentId, UUID> unsigned) {}

    /**
     * What the hospital found out and does about it; goes with the answer, or follows with the closure.
     *
     * @param cause in words
     * @param causeCode from the list of causes; {@code other} needs words
     * @param step which step of service is responsible; null leaves it to where it happened
     */
    public record Finding(
            @Nullable String cause,
            @Nullable String action,
            @Nullable Outcome outcome,
            @Nullable String causeCode,
            @Nullable ServiceStage step) {

        /** Nothing more than what the answer has said. */
        public static final Finding NOTHING = new Finding(null, null, null);

        public Finding(@Nullable String cause, @Nullable String action, @Nullable Outcome outcome) {
            this(cause, action, outcome, null, null);
        }
    }

    /** The case that this feedback became, once it has been understood. */
    @Transactional(readOnly = true)
    public Optional<Position> ofFeedback(HospitalId hospital, FeedbackId feedback) {
        return table.peek(hospital, feedback).stream().map(Cases::position).findFirst();
    }

    @Transactional
    public void accept(Actor actor, CaseId id, int version) {
        docket.act(actor, id, version, Permission.CASE_ACCEPT, Taking::accept);
    }

    /**
     * Gives it to the department that must answer for it.
     *
     * @param owner who of that department; null leaves it to the department
     * @param reason needed if it has been dispatched before
     */
    @Transactional
    public void assign(
            Actor actor, CaseId id, int version, DepartmentId to, @Nullable StaffId owner, @Nullable String reason) {
        docket.act(actor, id, version, Permission.CASE_DISPATCH, (it, act) -> {
            whom.mustBeActive(actor.hospital(), to, "department");
            whom.mustWorkThere(actor.hospital(), to, owner);
            Taking.assign(it, act, to, owner, reason);
        });
    }

    @Transactional
    public void changeLevel(Actor actor, CaseId id, int version, Level to, @Nullable String reason) {
        docket.act(actor, id, version, Permission.CASE_LEVEL, (it, act) -> Taking.changeLevel(it, act, to, reason));
    }

    /** What the words mean was read wrongly, or rightly; the person's word counts from now on. */
    @Transactional
    public void relabel(Actor actor, CaseId id, int version, Judgement judgement) {
        AtomicReference<@Nullable Issue> before = new AtomicReference<>();
        Case now = docket.act(actor, id, version, Permission.CASE_LABEL, (it, act) -> {
            it.mustLead(act);
            before.set(it.labels.mainIssue());
            Relabelling.take(
                    it, act, corrections.judge(actor.hospital(), act.staff(), it.origin.feedback(), judgement));
        });
        recounting.relabelled(actor.hospital(), id, before.get(), now.labels.mainIssue());
    }

    /**
     * Read by staff only.
     *
     * @param key sent again with the same key, nothing happens a second time; null if the sender cannot send twice
     */
    @Transactional
    public void note(Actor actor, CaseId id, @Nullable String text, @Nullable UUID key) {
        docket.once(actor, id, key, Permission.CASE_NOTE, (it, act) -> Answering.note(it, act, text, key));
    }

    /**
     * Read by the patient.
     *
     * @param plan whether it says what will be done; keeps the plan an urgent case owes
     * @param key as of {@link #note}
     */
    @Transactional
    public void reply(Actor actor, CaseId id, @Nullable String text, boolean plan, @Nullable UUID key) {
        docket.once(actor, id, key, Permission.CASE_REPLY, (it, act) -> Answering.reply(it, act, text, plan, key));
    }

    @Transactional
    public void answer(Actor actor, CaseId id, int version, @Nullable String text, Finding finding) {
        docket.act(actor, id, version, Permission.CASE_ANSWER, (it, act) -> Answering.answer(it, act, text, finding));
    }

    /** Not by who answered. */
    @Transactional
    public void callback(Actor actor, CaseId id, int version, CallOutcome outcome, @Nullable String note) {
        callback(actor, id, version, outcome, note, null);
    }

    /**
     * As above, with how content the patient is.
     *
     * @param grade 1 to 5; null if nobody asked
     */
    @Transactional
    public void callback(
            Actor actor, CaseId id, int version, CallOutcome outcome, @Nullable String note, @Nullable Integer grade) {
        docket.act(
                actor,
                id,
                version,
                Permission.CASE_CALLBACK,
                (it, act) -> CallingBack.call(it, act, outcome, note, grade));
    }

    /** Refuses what is still missing for a case of its kind, field by field. */
    @Transactional
    public void close(Actor actor, CaseId id, int version, Finding finding, @Nullable String note) {
        docket.act(actor, id, version, Permission.CASE_CLOSE, (it, act) -> Closing.close(it, act, finding, note));
    }

    @Transactional
    public void reopen(Actor actor, CaseId id, int version, @Nullable String reason) {
        docket.act(actor, id, version, Permission.CASE_REOPEN, (it, act) -> Closing.reopen(it, act, reason));
    }

    @Transactional
    public void askJoint(Actor actor, CaseId id, int version, List<DepartmentId> asked, @Nullable String request) {
        docket.act(actor, id, version, Permission.CASE_JOINT, (it, act) -> {
            asked.forEach(department -> whom.mustBeActive(actor.hospital(), department, "departments"));
            Jointly.ask(it, act, asked, request);
        });
    }

    @Transactional
    public void signJoint(Actor actor, CaseId id, int version, UUID task, @Nullable String statement) {
        docket.act(actor, id, version, Permission.CASE_JOINT, (it, act) -> Jointly.sign(it, act, task, statement));
    }

    /** Shows who the patient is to somebody who says why; both are written down. */
    @Transactional
    public NewContact reveal(Actor actor, CaseId id, @Nullable String typed) {
        String reason = Words.required("reason", typed);
        Case it = docket.act(
                actor,
                id,
                null,
                Permission.PATIENT_REVEAL,
                (one, act) -> one.step(act, StepKind.REVEALED, reason, Map.of()));
        ContactId contact = it.origin.contact();
        if (contact == null) {
            throw new Refused("case.reveal.anonymous");
        }
        return contacts.reveal(actor, contact, reason);
    }

    /** The patient says by the code whether it is settled. */
    @Transactional
    public void confirm(HospitalId hospital, FeedbackId feedback, boolean settled, @Nullable String reason) {
        Family family = families.ofFeedback(hospital, feedback)
                .orElseThrow(() -> Refused.of(Refused.Kind.LOST_RACE, "feedback.not_answered"));
        docket.actForPatient(hospital, family, (one, act) -> CallingBack.confirm(one, act, settled, reason));
    }

    private static Position position(Case it) {
        return new Position(
                it.origin.id(),
                it.version,
                it.origin.number(),
                it.level,
                it.stage.status(),
                it.department,
                it.owner,
                it.openTasks().stream().collect(Collectors.toMap(Task::department, Task::id)));
    }
}
