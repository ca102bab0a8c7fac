package io.huiyin.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.intake.FeedbackId;
import io.huiyin.intake.Intake;
import io.huiyin.intake.Waiting;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.kernel.StoryClock;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.TestHospital;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@OnDatabase
@Import(Listening.class)
class AnalysisModuleTests {

    private static int hospitals;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Intake intake;

    @Autowired
    private Waiting waiting;

    @Autowired
    private Analyst analyst;

    @Autowired
    private Batch batch;

    @Autowired
    private Understandings understandings;

    @Autowired
    private Listening.Ear ear;

    @Autowired
    private Clock clock;

    private TestHospital people;
    private HospitalId hospital;
    private Speaking patients;

    @BeforeEach
    void found() {
        people = TestHospital.found(house, "ANALYSIS" + ++hospitals);
        hospital = people.hospital().id();
        patients = new Speaking(intake, hospital);
        ear.heard.clear();
    }

    @Test
    void whatWaitsIsUnderstoodAndStoredAndTold() {
        FeedbackId said = patients.say("护士态度恶劣，按铃半天没人来");

        assertThat(analyst.catchUp()).isEqualTo(1);

        Understanding understanding = understood(said);
        assertThat(understanding).isEqualTo(analyst.understand("护士态度恶劣，按铃半天没人来", null, null));
        assertThat(ear.heard).containsExactly(said);
        assertThat(waiting.count(hospital).waiting()).isZero();
        assertThat(analyst.catchUp()).isZero();
    }

    @Test
    void thePlaceAndTheChoiceOfThePatientAreHints() {
        FeedbackId said =
                patients.say("病房的灯", Nature.SUGGESTION, people.place("WARD3").id());

        analyst.catchUp();

        Understanding understanding = understood(said);
        assertThat(understanding.nature()).isEqualTo(Nature.SUGGESTION);
        assertThat(understanding.stage()).isEqualTo(ServiceStage.INPATIENT);
    }

    @Test
    void severalInstancesNeverUnderstandTheSameTwice() throws Exception {
        List<FeedbackId> said = IntStream.range(0, 230)
                .mapToObj(number -> patients.say("等了" + number + "分钟"))
                .toList();
        List<Callable<Integer>> instances = IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(instance -> analyst::catchUp)
                .toList();
        int understood = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> instance : threads.invokeAll(instances)) {
                understood += instance.get();
            }
        }
        understood += analyst.catchUp();

        assertThat(understood).isEqualTo(said.size());
        assertThat(ear.heard).containsExactlyInAnyOrderElementsOf(said);
        assertThat(understandings.of(hospital, said)).hasSize(said.size());
    }

    @Test
    void aCrashBetweenUnderstandingAndCommitLosesNothing() {
        List<FeedbackId> said = new ArrayList<>(List.of(patients.say("停车太难"), patients.say("谢谢护士")));
        ear.cutTheLine.set(true);

        assertThatThrownBy(() -> batch.next(hospital)).isInstanceOf(RuntimeException.class);

        assertThat(understandings.of(hospital, said)).isEmpty();
        assertThat(waiting.count(hospital).waiting()).isEqualTo(2);
        assertThat(waiting.setAside(hospital)).isEmpty();
        assertThat(analyst.catchUp()).isEqualTo(2);
        assertThat(understandings.of(hospital, said)).containsOnlyKeys(said);
        assertThat(ear.heard).containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void whatNobodyCanHandleIsSetAsideAndHoldsNobodyUp() {
        FeedbackId before = patients.say("等太久");
        FeedbackId poison = patients.say("POISON");
        FeedbackId after = patients.say("护士很好");

        analyst.catchUp();

        assertThat(ear.heard).containsExactlyInAnyOrder(before, after);
        assertThat(waiting.setAside(hospital)).isEmpty();
        for (int attempt = 1; attempt <= 2; attempt++) {
            Runnable catchUp = analyst::catchUp;
            StoryClock.at(clock.instant().plus(Duration.ofMinutes(10L * attempt)), catchUp);
        }
        assertThat(waiting.setAside(hospital)).singleElement().satisfies(aside -> {
            assertThat(aside.feedback()).isEqualTo(poison);
            assertThat(aside.error()).contains("nobody can handle this");
        });
        assertThat(waiting.count(hospital).waiting()).isZero();
        assertThat(understandings.of(hospital, List.of(poison))).isEmpty();
    }

    @Test
    void theOddestWordsStandBesideOrdinaryOnesAndAPoisonousOneAndAllTheRestIsUnderstood() {
        List<FeedbackId> said = new ArrayList<>();
        for (String words : List.of(
                "等太久",
                "长".repeat(20_000),
                "好",
                "😡",
                "👨‍👩‍👧‍👦".repeat(500),
                "護士さんは親切でした、спасибо, شكرا, 감사합니다, cảm ơn, धन्यवाद",
                "((a+)+)+$".repeat(2_000),
                "没有".repeat(5_000),
                "a".repeat(20_000),
                "\u202E倒着写\u202C\u200B\u200B",
                "护士很好")) {
            said.add(patients.say(words));
        }
        FeedbackId poison = patients.say("POISON");
        said.add(patients.say("最后说一句，谢谢大家"));

        assertThat(analyst.catchUp()).isEqualTo(said.size());

        assertThat(understandings.of(hospital, said)).containsOnlyKeys(said);
        assertThat(ear.heard).containsExactlyInAnyOrderElementsOf(said);
        assertThat(understandings.of(hospital, List.of(poison))).isEmpty();
    }

    @Test
    void hospitalsNeverSeeEachOthersUnderstandings() {
        FeedbackId said = patients.say("等太久");
        analyst.catchUp();

        assertThat(understandings.of(new HospitalId(hospital.value() + 1), List.of(said)))
                .isEmpty();
    }

    private Understanding understood(FeedbackId said) {
        return Objects.requireNonNull(understandings.of(hospital, List.of(said)).get(said));
    }
}
