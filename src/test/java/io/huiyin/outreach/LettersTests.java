package io.huiyin.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import io.huiyin.kernel.StoryClock;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters to staff over real SMTP. */
@OnOutreach
class LettersTests {

    private static final Instant MORNING = PeoplesHospital.at("2026-11-20T10:00");

    @Autowired
    private Notices notices;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Sender sender;

    @Autowired
    private Senders senders;

    @Autowired
    private PeoplesHospital city;

    private final GreenMail server =
            new GreenMail(new ServerSetup(OnOutreach.Mail.PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private HospitalId hospital;
    private StaffId wang;

    @BeforeEach
    void start() {
        city.emptyOutbox();
        hospital = city.founded();
        wang = city.nurse(hospital, "wang@hospital.cn");
        senders.forgetOutages();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void tell(Instant at, boolean urgent) {
        StoryClock.at(at, () -> notices.tell(hospital, List.of(wang), PeoplesHospital.notice("a", urgent)));
    }

    private void sendAt(Instant at) {
        StoryClock.at(at, sender::sendDue);
    }

    private List<Delivery> shelf(Deliveries.Shelf shelf) {
        return deliveries.list(city.officer(hospital, wang), shelf, null).items();
    }

    @Test
    void aNoticeAlsoComesAsALetterInBothLanguages() throws Exception {
        tell(MORNING, false);
        sendAt(MORNING);
        MimeMessage[] letters = server.getReceivedMessages();
        assertThat(letters).hasSize(1);
        MimeMessage letter = letters[0];
        assertThat(letter.getSubject()).isEqualTo("【回音】有新的事情交给您 · A new case for you");
        assertThat(letter.getRecipients(Message.RecipientType.TO)[0]).hasToString("wang@hospital.cn");
        assertThat(letter.getFrom()[0].toString()).contains("<huiyin@hospital.cn>");
        assertThat(letter.getContent().toString())
                .contains("请在明天 17:30 前答复", "to be answered by 17:30 tomorrow", "市人民医院", "People's Hospital")
                .contains("https://echo.hospital.cn/desk/cases/01900000-0000-7000-8000-000000000007");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(shelf(Deliveries.Shelf.SENT)).singleElement().satisfies(delivery -> {
            assertThat(delivery.to()).isEqualTo("w***@hospital.cn");
            assertThat(delivery.attempts()).isEqualTo(1);
            assertThat(letter.getMessageID()).isEqualTo("<" + delivery.id() + "." + hospital.value() + "@hospital.cn>");
        });
    }

    @Test
    void whatWasSentIsNotSentAgain() {
        tell(MORNING, false);
        tell(MORNING, false);
        sendAt(MORNING);
        sendAt(MORNING.plusSeconds(3600));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whoHasNoAddressGetsNoLetter() {
        StaffId li = city.nurse(hospital, null);
        StoryClock.at(MORNING, () -> notices.tell(hospital, List.of(li), PeoplesHospital.notice("a", false)));
        sendAt(MORNING);
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(shelf(Deliveries.Shelf.WAITING)).isEmpty();
        assertThat(shelf(Deliveries.Shelf.FAILED)).isEmpty();
    }

    @Test
    void theNightIsQuietUntilEight() {
        tell(PeoplesHospital.at("2026-11-20T22:30"), false);
        sendAt(PeoplesHospital.at("2026-11-20T22:31"));
        sendAt(PeoplesHospital.at("2026-11-21T07:59"));
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(shelf(Deliveries.Shelf.WAITING))
                .singleElement()
                .satisfies(delivery ->
                        assertThat(delivery.nextAttemptAt()).isEqualTo(PeoplesHospital.at("2026-11-21T08:00")));
        sendAt(PeoplesHospital.at("2026-11-21T08:00"));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whatIsUrgentRingsAtNight() {
        tell(PeoplesHospital.at("2026-11-20T22:30"), true);
        sendAt(PeoplesHospital.at("2026-11-20T22:30"));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aLetterThatIsLateBecauseTheServerWasDownDoesNotRingAtNightEither() {
        server.stop();
        tell(PeoplesHospital.at("2026-11-20T19:50"), false);
        sendAt(PeoplesHospital.at("2026-11-20T19:50"));
        server.start();
        senders.forgetOutages();
        sendAt(PeoplesHospital.at("2026-11-20T21:00"));
        assertThat(server.getReceivedMessages()).isEmpty();
        sendAt(PeoplesHospital.at("2026-11-21T08:00"));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void everyHospitalHasItsOwnNight() {
        HospitalId berlin = city.founded(ZoneId.of("Europe/Berlin"));
        StaffId anna = city.nurse(berlin, "anna@klinik.de");
        Instant eveningInShanghai = PeoplesHospital.at("2026-11-20T21:00");
        tell(eveningInShanghai, false);
        StoryClock.at(eveningInShanghai, () -> notices.tell(berlin, List.of(anna), PeoplesHospital.notice("a", false)));
        sendAt(eveningInShanghai);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerThatIsDownCostsNoAttemptAndIsAskedAgain() {
        server.stop();
        tell(MORNING, false);
        sendAt(MORNING);
        assertThat(shelf(Deliveries.Shelf.WAITING)).singleElement().satisfies(delivery -> {
            assertThat(delivery.attempts()).isZero();
            assertThat(delivery.problem()).isEqualTo(Problem.UNREACHABLE);
            assertThat(delivery.nextAttemptAt()).isBetween(MORNING, MORNING.plusSeconds(60));
        });
        server.start();
        sendAt(MORNING.plusSeconds(61));
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(shelf(Deliveries.Shelf.SENT))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.problem()).isNull());
    }

    @Test
    void whoDiesBetweenSendingAndNotingSendsTheSameLetterOnceMore() throws Exception {
        tell(MORNING, false);
        StoryClock.at(MORNING, senders::claimSendAndDie);
        sendAt(MORNING.plusSeconds(60));
        assertThat(server.getReceivedMessages()).as("still leased").hasSize(1);
        sendAt(MORNING.plus(Duration.ofMinutes(6)));
        MimeMessage[] letters = server.getReceivedMessages();
        assertThat(letters).hasSize(2);
        assertThat(letters[0].getMessageID()).isEqualTo(letters[1].getMessageID());
        assertThat(shelf(Deliveries.Shelf.SENT))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.attempts()).isEqualTo(2));
    }

    @Test
    void severalSendersShareTheWorkAndNothingLeavesTwice() throws Exception {
        List<StaffId> many = IntStream.range(0, 120)
                .mapToObj(each -> city.nurse(hospital, "n" + each + "@hospital.cn"))
                .toList();
        StoryClock.at(MORNING, () -> notices.tell(hospital, many, PeoplesHospital.notice("a", false)));
        Thread[] workers = IntStream.range(0, 4)
                .mapToObj(each -> senders.another())
                .map(another -> Thread.ofPlatform().start(() -> StoryClock.at(MORNING, another::sendDue)))
                .toArray(Thread[]::new);
        for (Thread worker : workers) {
            worker.join();
        }
        MimeMessage[] letters = server.getReceivedMessages();
        assertThat(letters).hasSize(120);
        assertThat(Arrays.stream(letters).map(LettersTests::id).distinct()).hasSize(120);
    }

    private static String id(MimeMessage letter) {
        try {
            return letter.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
