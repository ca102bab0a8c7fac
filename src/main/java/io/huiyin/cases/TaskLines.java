package io.huiyin.cases;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Permission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The parts of other departments, as one reader sees them. */
final class TaskLines {

    private TaskLines() {}

    static List<CaseBody.TaskLine> of(Case it, Actor reader, Directory.Names names, Instant now, Locale locale) {
        return it.tasks.stream()
                .filter(task -> task.withdrawnAt() == null)
                .map(task -> line(it, task, reader, names, now, locale))
                .toList();
    }

    private static CaseBody.TaskLine line(
            Case it, Task task, Actor reader, Directory.Names names, Instant now, Locale locale) {
        Task.Said signing = task.signing();
        Task.Said refusal = task.refusal();
        return new CaseBody.TaskLine(
                task.id(),
                names.department(task.department()),
                task.askedBy() == null && task.request().equals(Jointly.URGENT_REQUEST)
                        ? Wording.URGENT_REQUEST.in(locale)
                        : task.request(),
                signing == null ? null : signing.words(),
                task.dueAt(),
                task.waiting() && task.dueAt() != null && !task.dueAt().isAfter(now),
                signing == null ? null : signing.at(),
                signing == null ? null : names.person(signing.by()),
                refusal == null ? null : refusal.words(),
                refusal == null ? null : refusal.at(),
                refusal == null ? null : names.person(refusal.by()),
                actions(it, task, reader));
    }

    private static List<String> actions(Case it, Task task, Actor reader) {
        List<String> actions = new ArrayList<>();
        boolean possible = reader.may(Permission.CASE_JOINT)
                && task.round() == it.round
                && it.stage.refusal(Verb.SIGN_JOINT, it.level).isEmpty();
        if (!possible || !task.open()) {
            return actions;
        }
        if (task.waiting() && reader.belongsTo(task.department())) {
            actions.add("sign");
            if (task.askedBy() != null) {
                actions.add("decline");
            }
        }
        if (it.leads(reader)) {
            if (task.refusal() != null) {
                actions.add("ask");
            }
            actions.add("withdraw");
        }
        return actions;
    }
}
