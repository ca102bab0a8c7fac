package io.huiyin.cases;

import static io.huiyin.cases.Columns.at;
import static io.huiyin.cases.Columns.atOrNull;

import io.huiyin.analysis.Labels;
import io.huiyin.analysis.Sentiment;
import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.kernel.StaffId;
import io.huiyin.patients.ContactId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a case is read off its row, without the parts that belong to it; {@link StateRow} is how it is put back. */
final class BareRow {

    static final String NAMES = "id, version, feedback_id, number, contact_id, received_at, " + StateRow.NAMES.strip();

    private BareRow() {}

    static PartTable.Bare read(HospitalId hospital, ResultSet row) throws SQLException {
        return new PartTable.Bare(origin(hospital, row), row.getInt("version"), state(row));
    }

    private static Origin origin(HospitalId hospital, ResultSet row) throws SQLException {
        UUID contact = row.getObject("contact_id", UUID.class);
        return new Origin(
                hospital,
                new CaseId(Columns.uuid(row, "id")),
                new FeedbackId(Columns.uuid(row, "feedback_id")),
                row.getString("number"),
                contact == null ? null : new ContactId(contact),
                at(row, "received_at"));
    }

    private static Kept state(ResultSet row) throws SQLException {
        return new Kept(
                labels(row),
                row.getBoolean("needs_person"),
                Coded.of(Level.class, row.getString("level")),
                row.getInt("round"),
                at(row, "round_started_at"),
                stage(row),
                Columns.department(row, "department_id"),
                Columns.staff(row, "owner"),
                Columns.staff(row, "first_receiver"),
                atOrNull(row, "accepted_at"),
                atOrNull(row, "dispatched_at"),
                atOrNull(row, "planned_at"),
                answer(row),
                Columns.flag(row, "settled"),
                atOrNull(row, "called_back_at"),
                row.getInt("transfers"),
                row.getInt("breaches"),
                row.getBoolean("unread"));
    }

    private static Labels labels(ResultSet row) throws SQLException {
        return new Labels(
                Coded.of(Nature.class, row.getString("nature")),
                Coded.of(ServiceStage.class, row.getString("stage")),
                Columns.texts(row, "issues").stream()
                        .map(code -> Coded.of(Issue.class, code))
                        .toList(),
                Coded.of(Sentiment.class, row.getString("sentiment")),
                row.getInt("severity"));
    }

    private static Stage stage(ResultSet row) throws SQLException {
        Instant since = at(row, "status_since");
        return switch (Coded.of(Status.class, row.getString("status"))) {
            case RECEIVED -> new Stage.Received(since);
            case ACCEPTED -> new Stage.Accepted(since);
            case DISPATCHED -> new Stage.Dispatched(since);
            case HANDLING -> new Stage.Handling(since);
            case ANSWERED ->
                new Stage.Answered(
                        since,
                        new StaffId(Columns.uuid(row, "answered_by")),
                        Coded.of(Echo.class, row.getString("echo")));
            case MERGED -> new Stage.Merged(since);
            case CLOSED -> new Stage.Closed(since);
        };
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        String text = row.getString("answer");
        if (text == null) {
            return null;
        }
        String outcome = row.getString("outcome");
        return new Answer(
                text,
                row.getString("cause"),
                row.getString("action"),
                outcome == null ? null : Coded.of(Outcome.class, outcome),
                at(row, "answered_at"),
                new StaffId(Columns.uuid(row, "answered_by")));
    }
}
