package io.huiyin.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.huiyin.cases.CallOutcome;
import io.huiyin.cases.Level;
import io.huiyin.cases.Outcome;
import io.huiyin.intake.Channel;
import io.huiyin.intake.Identity;
import io.huiyin.kernel.Nature;
import io.huiyin.patients.NewContact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one patient of the demo hospital said, and what became of it.
 *
 * @param daysAgo days before the day of loading; with {@code time} a whole number of calendar days, otherwise exact
 * @param weekday mon … sun: the day of that name nearest to {@code daysAgo}, so that weeks keep their rhythm
 * @param time HH:mm in the hospital's zone
 * @param takenBy username of the member of staff who wrote it down
 * @param stuckAt {@code received} if an overdue one was not even looked at
 * @param urgent why somebody raised it to urgent
 * @param lowered why somebody found it less urgent than it sounded; without it a sentence of the house is used
 * @param plan what an urgent one's patient was told would be done, within the first day
 */
record Voice(
        double daysAgo,
        @Nullable String weekday,
        @Nullable String time,
        String place,
        Channel channel,
        @Nullable String takenBy,
        @Nullable Nature nature,
        @Nullable Integer rating,
        Identity identity,
        @Nullable NewContact contact,
        @JsonProperty("story") Fate fate,
        @Nullable String stuckAt,
        String text,
        @Nullable String urgent,
        @Nullable String lowered,
        @Nullable Transfer transfer,
        @Nullable Joint joint,
        @Nullable String plan,
        List<String> notes,
        List<Line> conversation,
        @Nullable String answer,
        @Nullable String cause,
        @Nullable String action,
        @Nullable Outcome outcome,
        @Nullable Confirmation confirmation,
        List<Call> callbacks) {

    /** Handed on by the department that got it first. */
    record Transfer(String to, String reason) {}

    /** Several departments were asked; those in {@code statements} have signed. */
    record Joint(List<String> departments, String request, List<Statement> statements) {

        @SuppressWarnings("NullAway") // absent in the file
        Joint {
            statements = statements == null ? List.of() : List.copyOf(statements);
        }
    }

    record Statement(String department, String text) {}

    /** One message between patient and hospital. */
    record Line(String from, String text) {

        boolean byPatient() {
            return from.equals("patient");
        }
    }

    record Confirmation(boolean settled, @Nullable String reason) {}

    record Call(CallOutcome outcome, String note) {}

    @SuppressWarnings("NullAway") // absent in the file
    Voice {
        notes = notes == null ? List.of() : List.copyOf(notes);
        conversation = conversation == null ? List.of() : List.copyOf(conversation);
        callbacks = callbacks == null ? List.of() : List.copyOf(callbacks);
    }

    /** How fast it has to be answered, as somebody who reads it sees it; null leaves it as the machine saw it. */
    @Nullable
    Level level() {
        if (fate == Fate.NEW || stuckAt != null) {
            return null;
        }
        if (joint != null || urgent != null) {
            return Level.URGENT;
        }
        boolean thanks = nature == null && fate.answered() && cause == null;
        if (nature == Nature.PRAISE || thanks) {
            return Level.PRAISE;
        }
        return nature == Nature.ENQUIRY && cause == null ? Level.ENQUIRY : Level.ORDINARY;
    }

    /** The same on every load, so that a load that was interrupted never tells the same story twice. */
    UUID key() {
        return UUID.nameUUIDFromBytes(("huiyin demo " + text).getBytes(StandardCharsets.UTF_8));
    }
}
