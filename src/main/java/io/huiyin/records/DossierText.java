package io.huiyin.records;

import io.huiyin.cases.CaseBody;
import io.huiyin.cases.CaseRow;
import io.huiyin.cases.Holds;
import io.huiyin.cases.LedgerWords;
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
        new SaidPart(file, pictures, sheet).write();
        answer(sheet);
        new InquiryPart(file.inquiry(), reading, file.answer() != null)
                .chapter()
                .ifPresent(sheet::chapter);
        new WorkPart(file, holds, sheet).write();
        chapters.forEach(sheet::chapter);
        history(sheet);
        letters(page);
        signatures(sheet);
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

    private void history(Sheet sheet) {
        sheet.heading("history");
        sheet.page().element("table", "", () -> {
            sheet.page()
                    .element(
                            "thead",
                            "",
                            () -> sheet.row(cells -> cells.text("th", "when", say("when"))
                                    .text("th", "what", say("what"))
                                    .text("th", "who", say("who"))
                                    .text("th", say("details"))));
            sheet.page()
                    .element(
                            "tbody",
                            "",
                            () -> file.timeline().forEach(line -> step(sheet, new StepLine(line, reading))));
        });
    }

    private static void step(Sheet sheet, StepLine step) {
        sheet.row(cells -> cells.text("td", sheet.reading().time(step.line().at()))
                .text("td", step.what())
                .text("td", step.who())
                .element("td", "", () -> {
                    cells.words(step.text());
                    step.facts().forEach(fact -> cells.text("div", "quiet", fact));
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

    private void signatures(Sheet sheet) {
        sheet.page()
                .element(
                        "table",
                        "signs",
                        () -> sheet.row(cells -> cells.text("td", say("sign.handler"))
                                .text("td", say("sign.head"))
                                .text("td", say("sign.filed"))));
    }

    private String say(String key) {
        return reading.words().say(key);
    }
}
