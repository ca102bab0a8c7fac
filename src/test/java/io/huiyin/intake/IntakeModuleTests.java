package io.huiyin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.Role;
import io.huiyin.outreach.Notices;
import io.huiyin.patients.Contacts;
import io.huiyin.patients.MaskedContact;
import io.huiyin.patients.NewContact;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.TestHospital;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeModuleTests {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Intake intake;

    @Autowired
    private Feedbacks feedbacks;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Notices notices;

    @Autowired
    private JdbcClient jdbc;

    private TestHospital people;
    private HospitalId hospital;

    @BeforeAll
    void found() {
        people = TestHospital.found(house, "INTAKE");
        hospital = people.hospital().id();
    }

    @Test
    void whatIsReceivedCanBeReadByItsCode() {
        Receipt receipt = intake.receive(Said.withPhone(hospital, "等了三个小时", "138 1234 5678"));

        Feedback read = feedbacks.byCode(receipt.slip().code().toLowerCase(Locale.ROOT));
        assertThat(receipt).isInstanceOf(Receipt.Accepted.class);
        assertThat(read.id()).isEqualTo(receipt.feedback());
        assertThat(read.text()).isEqualTo("等了三个小时");
        assertThat(feedbacks.codeOf(hospital, read.id()))
                .hasToString(receipt.slip().code());
        assertThat(contacts.masked(hospital, List.of(read.contact())))
                .containsEntry(read.contact(), new MaskedContact(null, "138****5678"));
    }

    @Test
    void theSameKeyTwoHundredTimesAtOnceIsOneRowAndOneReceipt() throws Exception {
        UUID key = UUID.randomUUID();
        List<Receipt> receipts = together(200, i -> intake.receive(Said.again(key, hospital, "同一件事")));

        assertThat(receipts)
                .extracting(Receipt::slip)
                .containsOnly(receipts.getFirst().slip());
        assertThat(receipts)
                .filteredOn(receipt -> receipt instanceof Receipt.Accepted)
                .hasSize(1);
        assertThat(rows("key", key)).isEqualTo(1);
    }

    @Test
    void aReplayAfterwardsGivesTheSameSlip() {
        UUID key = UUID.randomUUID();
        Receipt first = intake.receive(Said.again(key, hospital, "原话"));
        Receipt second = intake.receive(Said.again(key, hospital, "原话"));

        assertThat(second).isEqualTo(new Receipt.AlreadyKnown(first.feedback(), first.slip()));
    }

    @Test
    void theSameKeyWithOtherWordsIsRefusedAndOneOfThemIsKept() throws Exception {
        UUID key = UUID.randomUUID();
        List<Object> outcomes = together(40, i -> {
            try {
                return intake.receive(Said.again(key, hospital, "说法" + i % 2));
            } catch (Refused refused) {
                return refused.code();
            }
        });

        assertThat(outcomes).filteredOn("feedback.key_reused"::equals).hasSize(20);
        assertThat(rows("key", key)).isEqualTo(1);
    }

    @Test
    void anotherHospitalMayUseTheSameKey() {
        HospitalId other = TestHospital.found(house, "OTHER").hospital().id();
        UUID key = UUID.randomUUID();
        intake.receive(Said.again(key, hospital, "这里"));

        Receipt there = intake.receive(Said.again(key, other, "那里"));
        assertThat(there).isInstanceOf(Receipt.Accepted.class);
        assertThatThrownBy(() -> feedbacks.find(hospital, there.feedback())).hasMessage("not_found");
    }

    @Test
    void aCrowdIsStoredOnceEachAndNothingAcknowledgedIsMissing() throws Exception {
        List<Receipt> receipts =
                together(500, i -> intake.receive(Said.withPhone(hospital, "第" + i + "位", "1381234" + (1000 + i))));

        Set<FeedbackId> ids =
                new HashSet<>(receipts.stream().map(Receipt::feedback).toList());
        assertThat(ids).hasSize(500);
        assertThat(feedbacks.all(hospital, ids))
                .hasSize(500)
                .allSatisfy(feedback -> assertThat(feedback.contact()).isNotNull());
        assertThat(jdbc.sql("select count(*) from intake.waiting where hospital_id = :h and feedback_id in (:ids)")
                        .param("h", hospital.value())
                        .param("ids", ids.stream().map(FeedbackId::value).toList())
                        .query(Integer.class)
                        .single())
                .isEqualTo(500);
    }

    @Test
    void oneBadRowFailsAloneInItsBatch() throws Exception {
        AtomicInteger failed = new AtomicInteger();
        List<Object> outcomes = together(60, i -> {
            String text = i % 20 == 7 ? "坏\0行" : "好行";
            try {
                return intake.receive(Said.anonymously(hospital, text));
            } catch (DataAccessException e) {
                failed.incrementAndGet();
                return e;
            }
        });

        assertThat(failed).hasValue(3);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Receipt.Accepted)
                .hasSize(57);
    }

    @Test
    void anAnonymousVoiceLeavesNothingPersonal() {
        Submission said = new Submission(
                UUID.randomUUID(),
                hospital,
                Channel.H5,
                null,
                null,
                "匿名",
                3,
                Identity.ANONYMOUS,
                new NewContact("王五", "13900001111"),
                "ZY1",
                null,
                List.of(),
                null);
        Receipt receipt = intake.receive(said);

        assertThat(feedbacks.find(hospital, receipt.feedback()).contact()).isNull();
        assertThat(jdbc.sql("select count(*) from intake.feedback where hospital_id = :h and id = :id"
                                + " and visit_sealed is null and contact_id is null")
                        .param("h", hospital.value())
                        .param("id", receipt.feedback().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void dangerIsToldToQualityControlWithTheReceipt() {
        Receipt receipt = intake.receive(Said.anonymously(hospital, "我妈在病房摔倒了,没人管"));

        assertThat(feedbacks.find(hospital, receipt.feedback()).dangers()).contains("fall");
        assertThat(notices.of(people.actor(Role.QUALITY_CONTROL), null).items())
                .anySatisfy(notice -> assertThat(notice.kind()).isEqualTo("danger_heard"));
        assertThat(notices.of(people.actor(Role.RELATIONS_OFFICER), null).items())
                .isNotEmpty();
        assertThat(notices.of(people.actor(Role.DEPARTMENT_HEAD), null).items()).isEmpty();
    }

    @Test
    void wordsAreAddedOnceUnderTheirKey() {
        Feedback feedback = feedbacks.find(
                hospital, intake.receive(Said.anonymously(hospital, "先说一句")).feedback());
        UUID key = UUID.randomUUID();
        Addition first = intake.add(feedback, " 再说一句 ", key);

        assertThat(intake.add(feedback, "再说一句", key)).isEqualTo(first);
        assertThatThrownBy(() -> intake.add(feedback, "另一句", key)).hasMessage("feedback.key_reused");
        assertThatThrownBy(() -> intake.add(feedback, " \u200b ", null)).isInstanceOf(Refused.class);
        assertThat(feedbacks.additions(hospital, feedback.id())).containsExactly(first);
    }

    @Test
    void aWrongCodeOpensNothing() {
        assertThatThrownBy(() -> feedbacks.byCode("0000-0000-0000")).hasMessage("feedback.unknown_code");
        assertThatThrownBy(() -> feedbacks.byCode("'; drop table")).hasMessage("feedback.unknown_code");
    }

    private int rows(String column, UUID value) {
        return jdbc.sql("select count(*) from intake.feedback where hospital_id = :h and " + column + " = :value")
                .param("h", hospital.value())
                .param("value", value)
                .query(Integer.class)
                .single();
    }

    interface Verb<R> {
        R run(int i) throws Exception;
    }

    private static <R> List<R> together(int times, Verb<R> verb) throws Exception {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<R>> tasks = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                tasks.add(() -> verb.run(number));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : crowd.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
