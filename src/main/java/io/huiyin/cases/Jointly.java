package io.huiyin.cases;

import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Several departments on one case: each states its part and signs; nothing is answered before all have. */
final class Jointly {

    /** What the house asks by itself; shown in the reader's language by {@link Wording}. */
    static final String URGENT_REQUEST = "urgent";

    private Jointly() {}

    /**
     * Also asks again a department that declined.
     *
     * @param due by when they are to sign, within what the patient was promised; null for just that
     */
    static void ask(Case it, Act act, List<DepartmentId> departments, @Nullable String typed, @Nullable Instant due) {
        it.must(Verb.ASK_JOINT);
        it.mustLead(act);
        String request = Words.required("request", typed);
        if (departments.isEmpty()) {
            throw Refused.field("departments", "case.joint.nobody");
        }
        Instant promised = due(it);
        mustBeWithin(due, promised, act.at());
        for (DepartmentId department : departments.stream().distinct().toList()) {
            if (department.equals(it.department)) {
                throw Refused.field("departments", "case.joint.lead");
            }
            Task before = asked(it, department);
            if (before != null && before.refusal() == null) {
                throw Refused.field("departments", "case.joint.asked");
            }
            if (before != null) {
                replace(it, before.withdrawn(act.at()));
            }
            it.tasks.add(Task.asked(
                    Ids.next(act.at()),
                    it.round,
                    department,
                    request,
                    due == null ? promised : due,
                    act.at(),
                    act.staff()));
            it.step(act, StepKind.JOINT_ASKED, request, to(department));
        }
        it.unread = false;
        it.regrade(act);
    }

    static void ask(Case it, Act act, List<DepartmentId> departments, @Nullable String typed) {
        ask(it, act, departments, typed, null);
    }

    static void sign(Case it, Act act, UUID id, @Nullable String typed) {
        it.must(Verb.SIGN_JOINT);
        String statement = Words.required("statement", typed);
        Task task = own(it, act, id);
        replace(it, task.signed(statement, act.staff(), act.at()));
        it.step(act, StepKind.JOINT_SIGNED, statement, to(task.department()));
    }

    /** "We have no part in it": goes back to who leads. Who must join because it is urgent cannot say so. */
    static void decline(Case it, Act act, UUID id, @Nullable String typed) {
        it.must(Verb.SIGN_JOINT);
        String reason = Words.required("reason", typed);
        Task task = own(it, act, id);
        if (task.askedBy() == null) {
            throw new Refused("case.joint.obliged");
        }
        replace(it, task.declined(reason, act.staff(), act.at()));
        it.step(act, StepKind.JOINT_DECLINED, reason, to(task.department()));
    }

    /** Who leads goes on without a part that is not signed; the reason stays on record. */
    static void withdraw(Case it, Act act, UUID id, @Nullable String typed) {
        it.must(Verb.ASK_JOINT);
        it.mustLead(act);
        String reason = Words.required("reason", typed);
        Task task = present(it, id);
        if (!task.open()) {
            throw new Refused("case.joint.signed");
        }
        replace(it, task.withdrawn(act.at()));
        it.step(act, StepKind.JOINT_WITHDRAWN, reason, to(task.department()));
    }

    /** Reminds before a part is due, and says once that it is overdue. */
    static void watch(Case it, Act act) {
        for (Task task : it.openTasks()) {
            Instant at = task.attentionAt();
            if (at == null || act.at().isBefore(at)) {
                continue;
            }
            boolean late = !act.at().isBefore(Objects.requireNonNull(task.dueAt()));
            replace(it, late ? task.overdue(act.at()) : task.warned(act.at()));
            it.step(
                    act,
                    late ? StepKind.JOINT_OVERDUE : StepKind.JOINT_WARNED,
                    null,
                    Map.of(
                            "toDepartment", task.department().toString(),
                            "dueAt", task.dueAt().toString()));
        }
    }

    /** 医务科 and 护理部 join every urgent case they do not lead. */
    static void involveWhenUrgent(Case it, Act act) {
        for (DepartmentId department : act.ground().urgentWith()) {
            if (!department.equals(it.department) && asked(it, department) == null) {
                it.tasks.add(
                        Task.asked(Ids.next(act.at()), it.round, department, URGENT_REQUEST, due(it), act.at(), null));
                it.step(act, StepKind.JOINT_ASKED, null, Map.of("toDepartment", department.toString()));
            }
        }
    }

    static void withdrawAutomatic(Case it, Act act) {
        it.tasks.replaceAll(task ->
                task.round() == it.round && task.open() && task.askedBy() == null ? task.withdrawn(act.at()) : task);
    }

    /** Who leads has the whole case and needs no part of it. */
    static void leadIsNotJoint(Case it, Act act) {
        it.tasks.replaceAll(task ->
                task.round() == it.round && task.open() && task.department().equals(it.department)
                        ? task.withdrawn(act.at())
                        : task);
    }

    /** Another level may promise more: no part is due after what the patient is promised. */
    static void keepWithinPromise(Case it) {
        Instant promised = due(it);
        if (promised != null) {
            it.tasks.replaceAll(task -> task.round() == it.round && task.waiting() ? task.within(promised) : task);
        }
    }

    private static void mustBeWithin(@Nullable Instant due, @Nullable Instant promised, Instant now) {
        if (due == null) {
            return;
        }
        if (!due.isAfter(now)) {
            throw Refused.field("dueAt", "case.joint.due_past");
        }
        // What is promised may be over already; then any time ahead is better than none.
        if (promised != null && promised.isAfter(now) && due.isAfter(promised)) {
            throw Refused.field("dueAt", "case.joint.due_late");
        }
    }

    /** Waits for the word of a department the actor belongs to. */
    private static Task own(Case it, Act act, UUID id) {
        Task task = present(it, id);
        if (!act.belongsTo(task.department())) {
            throw Refused.of(Refused.Kind.FORBIDDEN, "case.joint.not_yours");
        }
        if (!task.open()) {
            throw new Refused("case.joint.signed");
        }
        if (!task.waiting()) {
            throw new Refused("case.joint.declined");
        }
        return task;
    }

    private static Task present(Case it, UUID id) {
        return it.tasks.stream()
                .filter(one -> one.id().equals(id) && one.round() == it.round && one.withdrawnAt() == null)
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    private static @Nullable Task asked(Case it, DepartmentId department) {
        return it.tasks.stream()
                .filter(task -> task.round() == it.round
                        && task.withdrawnAt() == null
                        && task.department().equals(department))
                .findFirst()
                .orElse(null);
    }

    private static void replace(Case it, Task next) {
        it.tasks.replaceAll(task -> task.id().equals(next.id()) ? next : task);
    }

    private static Map<String, String> to(DepartmentId department) {
        return Map.of("toDepartment", department.toString());
    }

    /** In time for what the patient was promised: the plan if one is owed, else the answer. */
    static @Nullable Instant due(Case it) {
        return it.promises.of(it.round).stream()
                .filter(promise ->
                        promise.owed() && (promise.kind() == PromiseKind.PLAN || promise.kind() == PromiseKind.ANSWER))
                .map(Promise::dueAt)
                .findFirst()
                .orElse(null);
    }
}
