package io.huiyin.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.intake.FeedbackId;
import io.huiyin.intake.Intake;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Role;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.Refusals;
import io.huiyin.testing.TestHospital;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"huiyin.cases.sweep-every=1h", "huiyin.analysis.worker=false"})
@OnDatabase
class OwnTopicsModuleTests {

    private static final List<String> FEES = List.of(
            "停车费太贵了，看个病停车收了五十",
            "停车收费不合理，住院病人家属也没有优惠，费用太高",
            "停车场收费乱，出口多扣了我十块钱",
            "来复查一次停车费二十，比挂号费还贵",
            "停车费没有发票，收费标准也没有公示",
            "停车费按小时收，排队看病排了半天，费用全花在停车上",
            "停车费用高，能不能给病人减免",
            "陪护家属停车费一个月好几百，太贵",
            "夜里急诊停车也照收费，停车费太离谱",
            "停车收费机多收了钱，找不到人退费");
    private static final List<String> OTHERS = List.of(
            "自费药开了一大堆，费用清单看不懂",
            "做个检查收了两次钱，要求退费",
            "医保报销比例和说的不一样，多花了两千",
            "住院押金出院一个月了还没退",
            "检查费太贵，没有提前告诉我价格",
            "收费窗口少找了我二十块钱",
            "同样的药比外面药店贵一倍",
            "每天的费用清单都没有，最后结账吓一跳",
            "异地医保不能直接结算，要自己先垫钱",
            "多收了一天的床位费和护理费");

    private static int hospitals;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private OwnTopics topics;

    @Autowired
    private Understandings understandings;

    @Autowired
    private Analyst analyst;

    private HospitalId hospital;
    private Actor quality;
    private Speaking patients;

    @BeforeEach
    void found() {
        TestHospital people = TestHospital.found(house, "TOPIC" + ++hospitals);
        hospital = people.hospital().id();
        quality = people.actor(Role.QUALITY_CONTROL);
        patients = new Speaking(house.getBean(Intake.class), hospital);
    }

    @Test
    void whatIsShownByExamplesIsSuggestedThenNamedByItself() {
        List<FeedbackId> fees = FEES.stream().map(patients::say).toList();
        List<FeedbackId> others = OTHERS.stream().map(patients::say).toList();
        analyst.catchUp();
        UUID id = topics.add(quality, Issue.COST, "停车费", "Parking fees");
        FeedbackId first = fees.getFirst();
        topics.say(quality, id, first, true);
        assertThat(read(first).topics()).contains(only().code());
        assertThat(only().automatic()).isFalse();
        assertThat(topics.candidates(quality, id))
                .isNotEmpty()
                .extracting(OwnTopics.Candidate::feedback)
                .doesNotContain(first);
        FeedbackId likest = topics.candidates(quality, id).getFirst().feedback();
        assertThat(fees).as("the most alike comes first").contains(likest);

        IntStream.range(1, 8).forEach(i -> topics.say(quality, id, fees.get(i), true));
        others.forEach(other -> topics.say(quality, id, other, false));

        OwnTopic topic = only();
        assertThat(topic.examples()).isEqualTo(8);
        assertThat(topic.others()).isEqualTo(10);
        assertThat(topic.automatic()).as(String.valueOf(topic.trial())).isTrue();
        FeedbackId next = patients.say("停车费又涨了，收费太贵，看一次病停车花了三十");
        FeedbackId different = patients.say("医保报销少算了一千多，费用对不上");
        analyst.catchUp();
        assertThat(read(next).topics()).contains(topic.code());
        assertThat(read(different).topics()).doesNotContain(topic.code());
        assertThat(read(next).model()).startsWith(analyst.model()).isNotEqualTo(analyst.model());
        assertThat(topics.names(hospital))
                .containsEntry(topic.code(), new Topics.Topic(topic.code(), "停车费", "Parking fees"));

        topics.retire(quality, id, only().version());
        FeedbackId later = patients.say("停车费太贵，收费不合理");
        analyst.catchUp();
        assertThat(read(later).topics()).doesNotContain(topic.code());
        assertThat(read(next).topics()).as("what was read stays").contains(topic.code());
        assertThat(Refusals.of(() -> topics.say(quality, id, next, true))).isEqualTo("topic.retired");
    }

    @Test
    void namesAreTheirOwnAndChangeOnlyOnce() {
        UUID id = topics.add(quality, Issue.COST, "停车费", null);
        assertThat(Refusals.of(() -> topics.add(quality, Issue.COST, "停车费", null)))
                .isEqualTo("invalid");
        Topics.Topic shared = Topics.below(Issue.COST).getFirst();
        assertThat(Refusals.of(() -> topics.add(quality, Issue.COST, shared.name(), null)))
                .isEqualTo("invalid");
        topics.rename(quality, id, 0, "停车收费", null);
        assertThat(only().name()).isEqualTo("停车收费");
        assertThat(Refusals.of(() -> topics.rename(quality, id, 0, "停车", null))).isEqualTo("changed");
        topics.retire(quality, id, 1);
        topics.add(quality, Issue.COST, "停车收费", null);
    }

    @Test
    void strangersAndOthersFindNothing() {
        UUID id = topics.add(quality, Issue.COST, "停车费", null);
        TestHospital elsewhere = TestHospital.found(house, "TOPIC" + ++hospitals);
        Actor stranger = elsewhere.actor(Role.QUALITY_CONTROL);
        FeedbackId said = patients.say(FEES.getFirst());
        analyst.catchUp();

        assertThat(topics.all(stranger)).isEmpty();
        assertThat(Refusals.of(() -> topics.candidates(stranger, id))).isEqualTo("not_found");
        assertThat(Refusals.of(() -> topics.say(stranger, id, said, true))).isEqualTo("not_found");
        assertThat(Refusals.of(() -> topics.retire(elsewhere.actor(Role.ADMINISTRATOR), id, 0)))
                .isEqualTo("forbidden");
        UUID theirs = topics.add(stranger, Issue.COST, "停车费", null);
        assertThat(Refusals.of(() -> topics.say(stranger, theirs, said, true))).isEqualTo("not_found");
    }

    private OwnTopic only() {
        return topics.all(quality).stream()
                .filter(topic -> topic.retiredAt() == null)
                .findFirst()
                .orElseThrow();
    }

    private Understanding read(FeedbackId feedback) {
        return Objects.requireNonNull(
                understandings.of(hospital, List.of(feedback)).get(feedback));
    }
}
