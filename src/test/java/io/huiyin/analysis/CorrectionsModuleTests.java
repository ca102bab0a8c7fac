package io.huiyin.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.intake.FeedbackId;
import io.huiyin.intake.Intake;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.Page;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StaffId;
import io.huiyin.kernel.StoryClock;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.TestHospital;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"huiyin.cases.sweep-every=1h", "huiyin.analysis.worker=false"})
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionsModuleTests {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Analyst analyst;

    @Autowired
    private Clock clock;

    private HospitalId hospital;
    private HospitalId elsewhere;
    private StaffId officer;
    private Speaking patients;

    @BeforeAll
    void found() {
        TestHospital people = TestHospital.found(house, "CORRECT");
        hospital = people.hospital().id();
        officer = people.actor(Role.RELATIONS_OFFICER).staff();
        elsewhere = TestHospital.found(house, "CORRECT2").hospital().id();
        patients = new Speaking(house.getBean(Intake.class), hospital);
    }

    @Test
    void theWordOfThePeopleIsKeptWithItsWholeHistory() {
        FeedbackId said = understood("收费窗口算错了钱");
        corrections.judge(hospital, officer, said, issues(Issue.COST, Issue.PROCESS));
        corrections.judge(hospital, officer, said, issues(Issue.COST));
        corrections.judge(hospital, officer, said, Judgement.RIGHT);
        Corrected now =
                Objects.requireNonNull(corrections.of(hospital, List.of(said)).get(said));
        assertThat(now.labels().issues()).containsExactly(Issue.COST);
        assertThat(corrections.fixed(hospital, List.of(said))).containsEntry(said, Set.of(Label.values()));
        assertThat(corrections.history(hospital, said))
                .hasSize(6)
                .allSatisfy(one -> assertThat(one.model()).isEqualTo(analyst.model()))
                .element(1)
                .satisfies(one -> {
                    assertThat(one.from()).isEqualTo("cost,process");
                    assertThat(one.to()).isEqualTo("cost");
                });
        assertThatThrownBy(() -> corrections.judge(hospital, officer, said, Judgement.RIGHT))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("labels.same"));
    }

    @Test
    void anotherHospitalKnowsNothingOfIt() {
        FeedbackId said = understood("候诊区太吵");
        corrections.judge(hospital, officer, said, Judgement.RIGHT);
        assertThat(corrections.of(elsewhere, List.of(said))).isEmpty();
        assertThat(corrections.history(elsewhere, said)).isEmpty();
        assertThat(corrections.page(elsewhere, null, 10).items()).isEmpty();
        assertThatThrownBy(() -> corrections.judge(elsewhere, officer, said, Judgement.RIGHT))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.NOT_FOUND));
    }

    @Test
    void whoLearnsReadsThemAllInPagesAndCountsWhatIsNew() {
        Instant begin = clock.instant().plusSeconds(3600);
        List<FeedbackId> corrected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            FeedbackId said = understood("第" + i + "次来，停车位还是不够");
            Instant at = begin.plusSeconds(i);
            StoryClock.at(at, () -> {
                corrections.judge(hospital, officer, said, nature(Nature.SUGGESTION));
            });
            corrected.add(said);
        }
        FeedbackId takenBack = corrected.removeLast();
        StoryClock.at(begin.plusSeconds(60), () -> {
            corrections.judge(
                    hospital,
                    officer,
                    takenBack,
                    new Judgement(null, null, null, null, null, false, Set.of(Label.NATURE)));
        });
        List<FeedbackId> read = new ArrayList<>();
        String cursor = null;
        do {
            Page<Corrected> page = corrections.page(hospital, cursor, 2);
            page.items().forEach(one -> read.add(one.feedback()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(read).containsSubsequence(corrected).doesNotHaveDuplicates().doesNotContain(takenBack);
        assertThat(corrections.countSince(hospital, begin)).isEqualTo(6);
        assertThat(corrections.countSince(elsewhere, begin)).isZero();
    }

    private FeedbackId understood(String text) {
        FeedbackId said = patients.say(text);
        analyst.catchUp();
        return said;
    }

    private static Judgement issues(Issue... issues) {
        return new Judgement(null, null, List.of(issues), null, null, false, Set.of());
    }

    private static Judgement nature(Nature nature) {
        return new Judgement(nature, null, null, null, null, false, Set.of());
    }
}
