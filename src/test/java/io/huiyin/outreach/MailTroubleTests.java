package io.huiyin.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StaffId;
import io.huiyin.kernel.StoryClock;
import io.huiyin.patients.ContactId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of letters that a mail server does not take, and of messages that nothing can carry. */
@OnOutreach
class MailTroubleTests {

    private static final Instant MORNING = PeoplesHospital.at("2026-11-20T10:00");

    @Autowired
    private Notices notices;

    @Autowired
    private Messages messages;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Sender sender;

    @Autowired
    private Senders senders;

    @Autowired
    private PeoplesHospital city;

    private HospitalId hospital;
    private StaffId wang;
    private Actor officer;

    @BeforeEach
    void start() {
        city.emptyOutbox();
        senders.forgetOutages();
        hospital = city.founded();
        wang = city.nurse(hospital, "wang@hospital.cn");
        officer = city.officer(hospital, wang);
    }

    private List<String> sendTo(Function<String, @Nullable String> script, Instant at) {
        try (ScriptedMailServer server = new ScriptedMailServer(OnOutreach.Mail.PORT, script)) {
            StoryClock.at(at, sender::sendDue);
            return server.heard();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell() {
        StoryClock.at(MORNING, () -> notices.tell(hospital, List.of(wang), PeoplesHospital.notice("a", false)));
    }

    private Delivery only(Deliveries.Shelf shelf) {
        List<Delivery> all = deliveries.list(officer, shelf, null).items();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void aRefusedRecipientFailsAtOnceAndCanBeTriedAgain() {
        tell();
        sendTo(command -> command.startsWith("RCPT") ? "550 5.1.1 <wang@hospital.cn> unknown" : null, MORNING);
        Delivery failed = only(Deliveries.Shelf.FAILED);
        assertThat(failed.state()).isEqualTo(Delivery.State.FAILED);
        assertThat(failed.problem()).isEqualTo(Problem.REFUSED);
        assertThat(failed.detail()).contains("550").contains("w***@hospital.cn").doesNotContain("wang@");
        assertThat(deliveries.failed(hospital)).isEqualTo(1);

        StoryClock.at(MORNING.plusSeconds(60), () -> deliveries.again(officer, failed.id()));
        assertThat(deliveries.failed(hospital)).isZero();
        List<String> heard = sendTo(command -> null, MORNING.plusSeconds(60));
        assertThat(heard).contains("RCPT TO:<wang@hospital.cn>");
        assertThat(only(Deliveries.Shelf.SENT).id()).isEqualTo(failed.id());
    }

    @Test
    void aFullMailboxIsTriedAgainLaterAndGivenUpAfterTheLastAttempt() {
        tell();
        Instant now = MORNING;
        for (int attempt = 1; attempt < 10; attempt++) {
            sendTo(command -> command.startsWith("RCPT") ? "452 4.2.2 mailbox full" : null, now);
            Delivery waiting = only(Deliveries.Shelf.WAITING);
            assertThat(waiting.attempts()).isEqualTo(attempt);
            assertThat(waiting.problem()).isEqualTo(Problem.NOT_NOW);
            assertThat(waiting.nextAttemptAt()).isAfter(now);
            now = Objects.requireNonNull(waiting.nextAttemptAt());
        }
        sendTo(command -> command.startsWith("RCPT") ? "452 4.2.2 mailbox full" : null, now);
        assertThat(only(Deliveries.Shelf.FAILED).attempts()).isEqualTo(10);
    }

    @Test
    void aLineThatBreaksAfterTheLastWordIsTriedAgain() {
        tell();
        sendTo(command -> command.equals(".") ? ScriptedMailServer.HANG_UP : null, MORNING);
        assertThat(only(Deliveries.Shelf.WAITING).problem()).isEqualTo(Problem.CUT_OFF);
        sendTo(command -> null, MORNING.plus(Duration.ofMinutes(1)));
        assertThat(only(Deliveries.Shelf.SENT).attempts()).isEqualTo(2);
    }

    @Test
    void aRefusedSenderIsNobodysFaultButTheSettings() {
        tell();
        sendTo(command -> command.startsWith("MAIL") ? "550 5.7.1 not your address" : null, MORNING);
        Delivery waiting = only(Deliveries.Shelf.WAITING);
        assertThat(waiting.attempts()).isZero();
        assertThat(waiting.problem()).isEqualTo(Problem.SENDER_REFUSED);
    }

    @Test
    void wordsCannotSmuggleInAHeaderOrARecipient() {
        Notice nasty = new Notice(
                "test",
                new Bilingual("标题\r\nBcc: evil@h.cn", "title\nBcc: evil@h.cn"),
                new Bilingual("正文\r\n.\r\nRCPT TO:<evil@h.cn>", "text"),
                null,
                false,
                "b");
        StoryClock.at(MORNING, () -> notices.tell(hospital, List.of(wang), nasty));
        List<String> heard = sendTo(command -> null, MORNING);
        assertThat(heard.stream().filter(command -> command.startsWith("RCPT")))
                .containsExactly("RCPT TO:<wang@hospital.cn>");
        assertThat(only(Deliveries.Shelf.SENT).attempts()).isEqualTo(1);
    }

    @Test
    void aMessageThatNothingCanCarryIsKeptAndSaysSo() {
        messages.toPatient(hospital, message("k"));
        messages.toPatient(hospital, message("k"));
        Delivery kept = only(Deliveries.Shelf.FAILED);
        assertThat(kept.state()).isEqualTo(Delivery.State.UNDELIVERABLE);
        assertThat(kept.problem()).isEqualTo(Problem.NO_CARRIER);
        assertThat(kept.carrier()).isEqualTo("none");
        assertThat(deliveries.failed(hospital)).as("nothing to repair").isZero();
        assertThatThrownBy(() -> deliveries.again(officer, kept.id())).hasMessage("delivery.no_carrier");
    }

    @Test
    void strangersSeeAndMoveNothing() {
        tell();
        sendTo(command -> command.startsWith("RCPT") ? "550 no" : null, MORNING);
        Delivery failed = only(Deliveries.Shelf.FAILED);
        HospitalId other = city.founded();
        Actor stranger = city.officer(other, city.nurse(other, null));
        assertThat(deliveries.list(stranger, Deliveries.Shelf.FAILED, null).items())
                .isEmpty();
        assertThatThrownBy(() -> deliveries.again(stranger, failed.id())).hasMessage("not_found");
        assertThatThrownBy(() -> deliveries.again(officer, UUID.randomUUID())).hasMessage("not_found");
        Actor frontLine = new Actor(hospital, wang, "王红", Role.FRONT_LINE, Set.of());
        assertThatThrownBy(() -> deliveries.again(frontLine, failed.id()))
                .isInstanceOf(Refused.class)
                .hasMessage("forbidden");
        assertThatThrownBy(() -> deliveries.list(frontLine, Deliveries.Shelf.SENT, null))
                .hasMessage("forbidden");
    }

    @Test
    void whatHasBeenSentOrIsOnItsWayIsNotSentAgainByHand() {
        tell();
        Delivery waiting = only(Deliveries.Shelf.WAITING);
        assertThatThrownBy(() -> deliveries.again(officer, waiting.id())).hasMessage("delivery.on_its_way");
        sendTo(command -> null, MORNING);
        assertThatThrownBy(() -> deliveries.again(officer, waiting.id())).hasMessage("delivery.already_sent");
    }

    private static PatientMessage message(String key) {
        return new PatientMessage(
                new ContactId(UUID.fromString("01900000-0000-7000-8000-000000000001")),
                "answered",
                new Bilingual("已答复，请查看。", "Answered, please look."),
                UUID.fromString("01900000-0000-7000-8000-000000000002"),
                key);
    }
}
