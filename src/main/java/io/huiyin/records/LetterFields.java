package io.huiyin.records;

import io.huiyin.cases.CaseBody;
import io.huiyin.cases.LedgerWords;
import io.huiyin.cases.PromiseKind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a letter can say of a case without asking anybody. Who the patient is, the writer types: it stays masked here. */
record LetterFields(CaseBody file, Reading reading, Instant now) {

    Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        put(known, "hospital", reading.hospitalName());
        put(known, "hospitalPhone", reading.hospital().phone());
        put(known, "number", file.row().number());
        put(known, "receivedOn", reading.day(file.row().receivedAt()));
        put(known, "today", reading.day(now));
        put(
                known,
                "department",
                file.row().department() == null ? null : reading.name(file.row().department()));
        put(known, "answerDue", due());
        CaseBody.AnswerGiven answer = file.answer();
        if (answer != null) {
            put(known, "answer", answer.text());
            put(known, "cause", answer.cause());
            put(known, "action", answer.action());
            put(known, "outcome", answer.outcome() == null ? null : reading.say(LedgerWords.of(answer.outcome())));
        }
        return known;
    }

    private @Nullable String due() {
        return file.promises().stream()
                .filter(promise -> promise.kind() == PromiseKind.ANSWER)
                .map(promise -> reading.day(promise.dueAt()))
                .findFirst()
                .orElse(null);
    }

    private static void put(Map<String, String> known, String name, @Nullable String value) {
        if (!Objects.requireNonNullElse(value, "").isBlank()) {
            known.put(name, value);
        }
    }
}
