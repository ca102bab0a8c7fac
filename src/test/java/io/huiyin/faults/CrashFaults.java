package io.huiyin.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.huiyin.testing.Visitor;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sudden death under load: what was acknowledged is there once, every case opened once, every message owed is sent. */
class CrashFaults {

    private static final String PASSWORD = "After-The-Crash-1";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final GreenMail mail =
            new GreenMail(new ServerSetup(RunningProduct.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    private Path folder;

    @BeforeEach
    void openThePostOffice() {
        mail.start();
    }

    @AfterEach
    void closeThePostOffice() {
        mail.stop();
    }

    @Test
    void theDeathOfTheApplicationLosesNothing() throws SQLException {
        survives(RunningProduct::killApplication);
    }

    @Test
    void theDeathOfApplicationAndDatabaseLosesNothing() throws SQLException {
        survives(RunningProduct::killApplicationAndDatabase);
    }

    private void survives(Consumer<RunningProduct> death) throws SQLException {
        try (RunningProduct product = new RunningProduct(folder.resolve("product"), mailServer())) {
            hireAnOfficer(product);
            Crowd crowd = new Crowd(product.address());
            crowd.speak(24, () -> {
                RunningProduct.pause(Duration.ofSeconds(4));
                death.accept(product);
            });
            Map<UUID, String> before = crowd.acknowledged();
            assertThat(before).hasSizeGreaterThan(50);

            product.startAgain();
            Visitor phone = product.visitor();
            before.forEach((key, code) ->
                    assertThat(crowd.send(phone, key).expect(200).code()).isEqualTo(code));
            crowd.sendAgainWhatHasNoReceipt();

            int all = crowd.acknowledged().size();
            eventually(product, "select count(*) from intake.waiting", 0);
            eventually(product, "select count(*) from intake.feedback", all);
            eventually(product, "select count(distinct key) from intake.feedback", all);
            eventually(product, "select count(*) from cases.feedback_case", all);
            eventually(product, "select count(distinct feedback_id) from cases.feedback_case", all);
            eventually(product, "select count(*) from cases.step where kind = 'opened'", all);
            eventually(
                    product,
                    "select count(*) from outreach.delivery where carrier = 'email' and urgent and state <> 'sent'",
                    0);
            long letters = count(product, "select count(*) from outreach.delivery where carrier = 'email' and urgent");
            assertThat(letters).isPositive();
            assertThat(List.of(mail.getReceivedMessages())).hasSizeGreaterThanOrEqualTo((int) letters);
        }
    }

    private Map<String, String> mailServer() {
        return Map.of(
                "HUIYIN_MAIL_HOST", "127.0.0.1",
                "HUIYIN_MAIL_PORT", String.valueOf(mail.getSmtp().getPort()),
                "HUIYIN_MAIL_FROM", "echo@example.org",
                "HUIYIN_MAIL_TLS", "none",
                "HUIYIN_OUTREACH_RETRY_LEASE", "75s");
    }

    /** Somebody who is told by e-mail; the administrator of the first start hires them, with a password of their own. */
    private static void hireAnOfficer(RunningProduct product) {
        Map<?, ?> first = product.firstSignIn();
        String initial = (String) first.get("password");
        Visitor administrator = product.visitor().signIn((String) first.get("username"), initial);
        administrator
                .put("/api/session/password", Map.of("current", initial, "next", PASSWORD))
                .expect(204);
        String department = administrator
                .get("/api/departments")
                .expect(200)
                .body()
                .get(0)
                .get("id")
                .asString();
        administrator
                .post(
                        "/api/staff",
                        Map.of(
                                "username", "kefu",
                                "name", "王敏",
                                "role", "quality_control",
                                "departments", List.of(department),
                                "email", "kefu@example.org",
                                "active", true))
                .expect(201);
    }

    private static void eventually(RunningProduct product, String question, long expected) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long found = count(product, question);
        while (found != expected && System.nanoTime() < end) {
            RunningProduct.pause(Duration.ofMillis(300));
            found = count(product, question);
        }
        assertThat(found).as(question).isEqualTo(expected);
    }

    private static long count(RunningProduct product, String question) throws SQLException {
        try (Connection connection = product.database();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
