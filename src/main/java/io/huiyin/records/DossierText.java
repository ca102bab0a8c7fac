package io.huiyin.records;

import io.huiyin.cases.CaseBody;
import io.huiyin.cases.CaseRow;
import io.huiyin.cases.Holds;
import io.huiyin.cases.LedgerWords;
import io.huiyin.cases.PromiseState;
import io.huiyin.patients.NewContact;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The whole file of a case as a page: who said what, what was done, by whom and when.
 *
 * @param contact who the patient is; null if that stays masked
 */
record DossierText(
        CaseBody file,
        Reading reading,
        @Nullable NewContact contact,
        List<byte[]> pictures,
        List<Holds.Held> holds,
        List<Chapter> chapters,
        List<Letters.Written> letters) {

    Markup page(String lead) {
        Markup page = new Markup();
        Sheet sheet = new Sheet(page, reading);
        page.text("h1", say("title") + " " + file.row().number());
        page.text("p", "lead", lead);
        facts(sheet);
        said(page);
        answer(sheet);
        new InquiryPart(file.inquiry(), reading, file.answer() != null)
                .chapter()
                .ifPresent(sheet::chapter);
        clocks(sheet);
        tasks(sheet);
        holds(page);
        chapters.forEach(sheet::chapter);
        history(page);
        letters(page);
        signatures(page);
        return page;
    }

    private void facts(Sheet sheet) {
        CaseRow row = file.row();
        sheet.page().element("table", "facts", () -> {
            sheet.pair(
                    "received", reading.time(row.receivedAt()), "channel", reading.say(LedgerWords.of(row.channel())));
            sheet.pair(
                    "level",
                    reading.say(LedgerWords.of(row.level())),
                    "status",
                    reading.say(LedgerWords.of(row.status())));
            sheet.pair(
                    "nature",
                    reading.say(LedgerWords.of(row.nature())),
                    "stage",
                    reading.say(LedgerWords.of(row.stage())));
            sheet.pair("issues", issues(row), "severity", say("severity." + row.severity()));
            sheet.pair("place", reading.name(row.place()), "department", reading.name(row.department()));
            sheet.pair("owner", reading.name(row.owner()), "first_receiver", reading.name(row.firstReceiver()));
            sheet.pair(
                    "patient",
                    patient(),
                    "identity",
                    say("identity." + file.identity().code()));
        });
    }

    private String issues(CaseRow row) {
        return reading.joined(row.issues().stream()
                .map(issue -> reading.say(LedgerWords.of(issue)))
                .toList());
    }

    private String patient() {
        CaseBody.Patient masked = file.patient();
        String name = contact != null ? contact.name() : masked == null ? null : masked.name();
        String phone = contact != null ? contact.phone() : masked == null ? null : masked.phone();
        return name == null && phone == null
                ? "—"
                : (Objects.requireNonNullElse(name, "") + " " + Objects.requireNonNullElse(phone, "")).strip();
    }

    private void said(Markup page) {
        page.text("h2", say("said"));
        page.text("p", "said", reading.shown(file.text()));
        if (!pictures.isEmpty()) {
            page.element("p", "pictures", () -> pictures.forEach(page::picture));
        }
        int documents = file.attachments().size() - pictures.size();
        if (documents > 0) {
            page.text("p", say("documents") + documents);
        }
        if (!file.messages().isEmpty()) {
            page.text("h2", say("messages"));
            page.element(
                    "table",
                    "",
                    () -> file.messages()
                            .forEach(message -> page.element(
                                    "tr",
                                    "",
                                    () -> page.text("td", "when", reading.time(message.at()))
                                            .text(
                                                    "td",
                                                    "who",
                                                    message.by() == null
                                                            ? say("who.patient")
                                                            : message.by().name())
                                            .text("td", reading.shown(message.text())))));
        }
    }

    private void answer(Sheet sheet) {
        CaseBody.AnswerGiven answer = file.answer();
        if (answer == null) {
            return;
        }
        sheet.heading("answer");
        sheet.page().element("table", "facts", () -> {
            sheet.wide("answered_at", reading.time(answer.at()));
            sheet.wide("outcome", answer.outcome() == null ? "—" : reading.say(LedgerWords.of(answer.outcome())));
            sheet.wide("answer_text", reading.shown(answer.text()));
            sheet.wide("cause", reading.shown(answer.cause()));
            sheet.wide("action", reading.shown(answer.action()));
        });
    }

    private void clocks(Sheet sheet) {
        if (file.promises().isEmpty()) {
            return;
        }
        Markup page = sheet.page();
        sheet.heading("clocks");
        page.element("table", "", () -> {
            sheet.heads("promise", "due", "kept", "state");
            file.promises()
                    .forEach(promise -> page.element(
                            "tr",
                            "",
                            () -> page.text("td", reading.say(LedgerWords.of(promise.kind())))
                                    .text("td", reading.time(promise.dueAt()))
                                    .text("td", reading.time(promise.keptAt()))
                                    .text(
                                            "td",
                                            promise.state() == PromiseState.LATE
                                                            || promise.state() == PromiseState.BREACHED
                                                    ? "late"
                                                    : "",
                                            say("state." + promise.state().code()))));
        });
    }

    private void tasks(Sheet sheet) {
        if (file.tasks().isEmpty()) {
            return;
        }
        Markup page = sheet.page();
        sheet.heading("tasks");
        page.element("table", "", () -> {
            sheet.heads("department", "request", "statement", "signed");
            file.tasks()
                    .forEach(task -> page.element(
                            "tr",
                            "",
                            () -> page.text("td", reading.name(task.department()))
                                    .text("td", reading.shown(task.request()))
                                    .text(
                                            "td",
                                            reading.shown(
                                                    task.declinedAt() == null ? task.statement() : task.refusal()))
                                    .text("td", signed(task))));
        });
    }

    private String signed(CaseBody.TaskLine task) {
        if (task.declinedAt() != null) {
            return say("declined") + "\n" + reading.name(task.declinedBy()) + "\n" + reading.time(task.declinedAt());
        }
        return task.signedAt() == null
                ? say("unsigned")
                : reading.name(task.signedBy()) + "\n" + reading.time(task.signedAt());
    }

    private void holds(Markup page) {
        if (holds.isEmpty()) {
            return;
        }
        page.text("h2", say("holds"));
        holds.forEach(hold -> {
            page.text(
                    "p",
                    reading.time(hold.placedAt()) + " " + hold.placedBy().name() + " · " + say("step.held") + " · "
                            + reading.shown(hold.reason()));
            if (hold.liftedAt() != null) {
                page.text(
                        "p",
                        reading.time(hold.liftedAt()) + " " + reading.name(hold.liftedBy()) + " · " + say("step.lifted")
                                + " · " + reading.shown(hold.liftReason()));
            }
        });
    }

    private void history(Markup page) {
        page.text("h2", say("history"));
        page.element("table", "", () -> {
            page.element(
                    "thead",
                    "",
                    () -> page.element(
                            "tr",
                            "",
                            () -> page.text("th", "when", say("when"))
                                    .text("th", "what", say("what"))
                                    .text("th", "who", say("who"))
                                    .text("th", say("details"))));
            page.element("tbody", "", () -> file.timeline().forEach(line -> step(page, new StepLine(line, reading))));
        });
    }

    private static void step(Markup page, StepLine step) {
        page.element(
                "tr",
                "",
                () -> page.text("td", step.reading().time(step.line().at()))
                        .text("td", step.what())
                        .text("td", step.who())
                        .element("td", "", () -> {
                            page.words(step.text());
                            step.facts().forEach(fact -> page.text("div", "quiet", fact));
                        }));
    }

    private void letters(Markup page) {
        if (letters.isEmpty()) {
            return;
        }
        page.text("h2", say("letters"));
        letters.forEach(letter -> {
            page.text(
                    "p",
                    "quiet",
                    reading.time(letter.at()) + " · " + letter.by().name() + " · " + letter.title());
            page.text("p", "said", reading.shown(letter.text()));
        });
    }

    private void signatures(Markup page) {
        page.element(
                "table",
                "signs",
                () -> page.element(
                        "tr",
                        "",
                        () -> page.text("td", say("sign.handler"))
                                .text("td", say("sign.head"))
                                .text("td", say("sign.filed"))));
    }

    private String say(String key) {
        return reading.words().say(key);
    }
}
