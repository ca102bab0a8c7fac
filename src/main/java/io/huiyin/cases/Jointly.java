package io.huiyin.cases;

import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Several departments on one case: each states its part and signs; nothing is answered before all have. */
final class Jointly {

    /** What the house asks by itself; shown in the reader's language by {@link Wording}. */
    static final String URGENT_REQUEST = "urgent";

    private Jointly() {}

    static void ask(Case it, Act act, List<DepartmentId> departments, @Nullable String typed) {
        it.must(Verb.ASK_JOINT);
        it.mustLead(act);
        String request = Words.required("request", typed);
        if (departments.isEmpty()) {
            throw Refused.field("departments", "case.joint.nobody");
        }
        for (DepartmentId department : departments.stream().distinct().toList()) {
            if (department.equals(it.department)) {
                throw Refused.field("departments", "case.joint.lead");
            }
            if (asked(it, department)) {
                throw Refused.field("departments", "case.joint.asked");
            }
            it.tasks.add(task(it, act, department, request));
            it.step(act, StepKind.JOINT_ASKED, request, Map.of("toDepartment", department.toString()));
        }
        it.unread = false;
        it.regrade(act);
    }

    static void sign(Case it, Act act, UUID id, @Nullable String typed) {
        it.must(Verb.SIGN_JOINT);
        String statement = Words.required("statement", typed);
        Task task = it.tasks.stream()
                .filter(one -> one.id().equals(id) && one.round() == it.round && one.withdrawnAt() == null)
                .findFirst()
                .orElseThrow(Refused::notFound);
        if (!act.belongsTo(task.department())) {
            throw Refused.of(Refused.Kind.FORBIDDEN, "case.joint.not_yours");
        }
        if (!task.open()) {
            throw new Refused("case.joint.signed");
        }
        it.tasks.set(it.tasks.indexOf(task), task.signed(statement, act.staff(), act.at()));
        it.step(
                act,
                StepKind.JOINT_SIGNED,
                statement,
                Map.of("toDepartment", task.department().toString()));
    }

    /** 医务科 and 护理部 join every urgent case they do not lead. */
    static void involveWhenUrgent(Case it, Act act) {
        for (DepartmentId department : act.ground().urgentWith()) {
            if (!department.equals(it.department) && !asked(it, department)) {
                it.tasks.add(new Task(
                        Ids.next(act.at()),
                        it.round,
                        department,
                        URGENT_REQUEST,
                        due(it),
                        act.at(),
                        null,
                        null,
                        null,
                        null,
                        null));
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

    private static boolean asked(Case it, DepartmentId department) {
        return it.tasks.stream()
                .anyMatch(task -> task.round() == it.round
                        && task.withdrawnAt() == null
                        && task.department().equals(department));
    }

    private static Task task(Case it, Act act, DepartmentId department, String request) {
        return new Task(
                Ids.next(act.at()),
                it.round,
                department,
                request,
                due(it),
                act.at(),
                act.staff(),
                null,
                null,
                null,
                null);
    }

    /** In time for what the patient was promised: the plan if one is owed, else the answer. */
    private static @Nullable Instant due(Case it) {
        return it.promises.of(it.round).stream()
                .filter(promise ->
                        promise.owed() && (promise.kind() == PromiseKind.PLAN || promise.kind() == PromiseKind.ANSWER))
                .map(Promise::dueAt)
                .findFirst()
                .orElse(null);
    }
}
