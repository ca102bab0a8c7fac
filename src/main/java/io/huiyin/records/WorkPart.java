package io.huiyin.records;

import io.huiyin.cases.CaseBody;
import io.huiyin.cases.Holds;
import io.huiyin.cases.LedgerWords;
import io.huiyin.cases.PromiseState;
import java.util.List;

/** How the house worked on it: the promises and whether they were kept, the departments asked, the legal holds. */
record WorkPart(CaseBody file, List<Holds.Held> holds, Sheet sheet) {

    void write() {
        clocks();
        tasks();
        holding();
    }

    private void clocks() {
        if (file.promises().isEmpty()) {
            return;
        }
        sheet.heading("clocks");
        sheet.page().element("table", "", () -> {
            sheet.heads("promise", "due", "kept", "state");
            file.promises().forEach(this::clock);
        });
    }

    private void clock(CaseBody.PromiseLine promise) {
        Reading reading = sheet.reading();
        boolean late = promise.state() == PromiseState.LATE || promise.state() == PromiseState.BREACHED;
        sheet.row(cells -> cells.text("td", reading.say(LedgerWords.of(promise.kind())))
                .text("td", reading.time(promise.dueAt()))
                .text("td", reading.time(promise.keptAt()))
                .text(
                        "td",
                        late ? "late" : "",
                        sheet.say("state." + promise.state().code())));
    }

    private void tasks() {
        if (file.tasks().isEmpty()) {
            return;
        }
        sheet.heading("tasks");
        sheet.page().element("table", "", () -> {
            sheet.heads("department", "request", "statement", "signed");
            file.tasks().forEach(this::task);
        });
    }

    private void task(CaseBody.TaskLine task) {
        Reading reading = sheet.reading();
        String side = task.declinedAt() == null ? task.statement() : task.refusal();
        sheet.row(cells -> cells.text("td", reading.name(task.department()))
                .text("td", reading.shown(task.request()))
                .text("td", reading.shown(side))
                .text("td", signed(task)));
    }

    private String signed(CaseBody.TaskLine task) {
        Reading reading = sheet.reading();
        if (task.declinedAt() != null) {
            return sheet.say("declined") + "\n" + reading.name(task.declinedBy()) + "\n"
                    + reading.time(task.declinedAt());
        }
        return task.signedAt() == null
                ? sheet.say("unsigned")
                : reading.name(task.signedBy()) + "\n" + reading.time(task.signedAt());
    }

    private void holding() {
        if (holds.isEmpty()) {
            return;
        }
        sheet.heading("holds");
        holds.forEach(hold -> {
            Reading reading = sheet.reading();
            sheet.page()
                    .text(
                            "p",
                            reading.time(hold.placedAt()) + " "
                                    + hold.placedBy().name() + " · " + sheet.say("step.held") + " · "
                                    + reading.shown(hold.reason()));
            if (hold.liftedAt() != null) {
                sheet.page()
                        .text(
                                "p",
                                reading.time(hold.liftedAt()) + " " + reading.name(hold.liftedBy()) + " · "
                                        + sheet.say("step.lifted") + " · " + reading.shown(hold.liftReason()));
            }
        });
    }
}
