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
        List<Letters.Written> letters) {

    Markup page(String lead) {
        Markup page = new Markup();
        page.text("h1", say("title") + " " + file.row().number());
        page.text("p", "lead", lead);
        facts(page);
        said(page);
        answer(page);
        clocks(page);
        tasks(page);
        holds(page);
        history(page);
        letters(page);
        signatures(page);
        return page;
    }

    private void facts(Markup page) {
        CaseRow row = file.row();
        page.element("table", "facts", () -> {
            pair(
                    page,
                    "received",
                    reading.time(row.receivedAt()),
                    "channel",
                    reading.say(LedgerWords.of(row.channel())));
            pair(
                    page,
                    "level",
                    reading.say(LedgerWords.of(row.level())),
                    "status",
                    reading.say(LedgerWords.of(row.status())));
            pair(
                    page,
                    "nature",
                    reading.say(LedgerWords.of(row.nature())),
                    "stage",
                    reading.say(LedgerWords.of(row.stage())));
            pair(page, "issues", issues(row), "severity", say("severity." + row.severity()));
            pair(page, "place", reading.name(row.place()), "department", reading.name(row.department()));
            pair(page, "owner", reading.name(row.owner()), "first_receiver", reading.name(row.firstReceiver()));
            pair(
                    page,
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

    private void answer(Markup page) {
        CaseBody.AnswerGiven answer = file.answer();
        if (answer == null) {
            return;
        }
        page.text("h2", say("answer"));
        page.element("table", "facts", () -> {
            wide(page, "answered_at", reading.time(answer.at()));
            wide(page, "outcome", answer.outcome() == null ? "—" : reading.say(LedgerWords.of(answer.outcome())));
            wide(page, "answer_text", reading.shown(answer.text()));
            wide(page, "cause", reading.shown(answer.cause()));
            wide(page, "action", reading.shown(answer.action()));
        });
    }

    private void clocks(Markup page) {
        if (file.promises().isEmpty()) {
            return;
        }
        page.text("h2", say("clocks"));
        page.element("table", "", () -> {
            heads(page, "promise", "due", "kept", "state");
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

    private void tasks(Markup page) {
        if (file.tasks().isEmpty()) {
            return;
        }
        page.text("h2", say("tasks"));
        page.element("table", "", () -> {
            heads(page, "department", "request", "statement", "signed");
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

    private void pair(Markup page, String first, String one, String second, String other) {
        page.element(
                "tr",
                "",
                () -> page.text("th", say("fact_" + first))
                        .text("td", one)
                        .text("th", say("fact_" + second))
                        .text("td", other));
    }

    private void wide(Markup page, String name, String value) {
        page.element("tr", "", () -> page.text("th", say("fact_" + name)).text("td", value));
    }

    private void heads(Markup page, String... names) {
        page.element("tr", "", () -> {
            for (String name : names) {
                page.text("th", say("fact_" + name));
            }
        });
    }

    private String say(String key) {
        return reading.words().say(key);
    }
}
