package io.huiyin.records;

import io.huiyin.cases.CaseBody;
import io.huiyin.cases.StepKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One step of the history as paper tells it: what happened, the facts that have a name, and the words. */
record StepLine(CaseBody.Line line, Reading reading) {

    String what() {
        return reading.words().say("step." + line.kind().code());
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
            reading.words()
                    .find("fact." + fact.getKey())
                    .filter(label -> !told)
                    .ifPresent(label -> facts.add(label + (reading.english() ? ": " : "：") + value(fact.getValue())));
        }
        return facts;
    }

    String text() {
        return reading.shown(line.text());
    }

    private String value(String value) {
        try {
            return reading.time(Instant.parse(value));
        } catch (DateTimeException notATime) {
            return reading.words().find("value." + value).orElse(reading.shown(value));
        }
    }

    private static boolean ofThePatient(StepKind kind) {
        return kind == StepKind.PATIENT_WROTE || kind == StepKind.CONFIRMED || kind == StepKind.NOT_SETTLED;
    }
}
