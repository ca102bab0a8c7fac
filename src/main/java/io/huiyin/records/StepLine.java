package io.huiyin.records;

import io.huiyin.cases.CaseBody;
import io.huiyin.cases.StepKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One step of the history as paper tells it: what happened, the facts that have a name, and the words. */
record StepLine(CaseBody.Line line, Reading reading) {

    /** Some steps can happen in more than one way. */
    String what() {
        String step = "step." + line.kind().code();
        return reading.words()
                .find(step + "." + line.facts().get("how"))
                .orElseGet(() -> reading.words().say(step));
    }

    /** The patient, a person of the staff, or the house by itself. */
    String who() {
        if (line.by() != null) {
            return line.by().name();
        }
        return reading.words().say(ofThePatient(line.kind()) ? "who.patient" : "who.house");
    }

    /** A fact that repeats the words is told once. */
    List<String> facts() {
        List<String> facts = new ArrayList<>();
        for (Map.Entry<String, String> fact : line.facts().entrySet()) {
            boolean told = fact.getValue().equals(line.text());
            label(fact.getKey())
                    .filter(label -> !told)
                    .ifPresent(label -> facts.add(label + (reading.english() ? ": " : "：") + value(fact)));
        }
        return facts;
    }

    /** The same fact may mean another thing in another step; what has no words is not for paper. */
    private Optional<String> label(String fact) {
        Wordlist words = reading.words();
        return words.find("fact." + line.kind().code() + "." + fact).or(() -> words.find("fact." + fact));
    }

    String text() {
        return reading.shown(line.text());
    }

    private String value(Map.Entry<String, String> fact) {
        String value = fact.getValue();
        try {
            return reading.time(Instant.parse(value));
        } catch (DateTimeException notATime) {
            return fact.getKey().equals("kind")
                    ? reading.joined(Stream.of(value.split(" "))
                            .map(one -> word(fact.getKey(), one))
                            .toList())
                    : word(fact.getKey(), value);
        }
    }

    private String word(String fact, String value) {
        Wordlist words = reading.words();
        return words.find("value." + fact + "." + value)
                .or(() -> words.find("value." + value))
                .orElseGet(() -> reading.shown(value));
    }

    private static boolean ofThePatient(StepKind kind) {
        return kind == StepKind.PATIENT_WROTE || kind == StepKind.CONFIRMED || kind == StepKind.NOT_SETTLED;
    }
}
