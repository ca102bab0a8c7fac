package io.huiyin.records;

import io.huiyin.cases.CaseBody;
import java.util.List;

/** What the patient said and showed, and every message between them and the house. */
record SaidPart(CaseBody file, List<byte[]> pictures, Sheet sheet) {

    void write() {
        Markup page = sheet.page();
        sheet.heading("said");
        page.text("p", "said", sheet.reading().shown(file.text()));
        if (!pictures.isEmpty()) {
            page.element("p", "pictures", () -> pictures.forEach(page::picture));
        }
        int documents = file.attachments().size() - pictures.size();
        if (documents > 0) {
            page.text("p", sheet.say("documents") + documents);
        }
        if (!file.messages().isEmpty()) {
            sheet.heading("messages");
            page.element("table", "", () -> file.messages().forEach(this::message));
        }
    }

    private void message(CaseBody.Message message) {
        String who =
                message.by() == null ? sheet.say("who.patient") : message.by().name();
        sheet.row(cells -> cells.text("td", "when", sheet.reading().time(message.at()))
                .text("td", "who", who)
                .text("td", sheet.reading().shown(message.text())));
    }
}
