package io.huiyin.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.kernel.StoryClock;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.Refusals;
import io.huiyin.testing.TestHospital;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "huiyin.cases.sweep-every=1h",
            "huiyin.analysis.worker=false",
            "huiyin.analysis.learn-after=0s",
            "huiyin.analysis.learn-lease=10m"
        })
@OnDatabase
class LearningModuleTests {

    private static int hospitals;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Learning learning;

    @Autowired
    private Enrolment enrolment;

    @Autowired
    private Versions versions;

    @Autowired
    private VersionTable table;

    @Autowired
    private Understandings understandings;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Analyst analyst;

    @Autowired
    private Clock clock;

    private HospitalId hospital;
    private Actor quality;
    private Actor administrator;
    private Ward ward;

    @BeforeEach
    void found() {
        TestHospital people = TestHospital.found(house, "LEARN" + ++hospitals);
        hospital = people.hospital().id();
        quality = people.actor(Role.QUALITY_CONTROL);
        administrator = people.actor(Role.ADMINISTRATOR);
        ward = Ward.of(house, people);
    }

    @Test
    void whatStaffKeepSayingIsLearntMeasuredAndUsed() {
        ward.beginToTeach();

        assertThat(learning.catchUp(() -> true)).isEqualTo(1);

        Version version = only();
        assertThat(version.state()).isEqualTo(Version.State.TAKEN);
        assertThat(version.ruling()).isEqualTo("better");
        assertThat(version.corrections()).isEqualTo(30);
        Version.Figures figures = Objects.requireNonNull(version.figures());
        Version.Level stages = Objects.requireNonNull(figures.levels().get("stage"));
        assertThat(stages.after()).isGreaterThan(stages.before() + 15);
        assertThat(figures.shipped())
                .containsKeys("nature", "stage", "issues", "sentiment", "severity", "severeRecall");
        FeedbackId next = ward.patients().say(Ward.LIKE_THEM);
        analyst.catchUp();
        assertThat(read(next).stage()).isEqualTo(ServiceStage.ONLINE);
        assertThat(read(next).model()).isEqualTo(analyst.model() + "+1");
        assertThat(learning.catchUp(() -> true)).as("nothing new was said").isZero();
    }

    @Test
    void oneWayBackToTheShippedReaderAndNothingSilentlyComesAgain() {
        ward.beginToTeach();
        learning.catchUp(() -> true);

        versions.use(quality, null, "陪护床应归住院");

        FeedbackId next = ward.patients().say(Ward.LIKE_THEM);
        analyst.catchUp();
        assertThat(read(next).stage()).isNotEqualTo(ServiceStage.ONLINE);
        assertThat(read(next).model()).isEqualTo(analyst.model());
        List<FeedbackId> more = IntStream.range(0, Enrolment.ENOUGH_NEW)
                .mapToObj(i -> ward.patients().say("第" + i + "天，共享陪护床还是扫码打不开"))
                .toList();
        analyst.catchUp();
        more.forEach(ward::online);
        assertThat(learning.catchUp(() -> true)).isEqualTo(1);
        Versions.Standing standing = versions.standing(administrator);
        assertThat(standing.inUse()).isNull();
        assertThat(standing.held()).isTrue();
        assertThat(standing.tried().getFirst().version().state()).isEqualTo(Version.State.WAITING);

        versions.use(administrator, 2, null);

        assertThat(versions.standing(quality).inUse()).isEqualTo(2);
        assertThat(versions.standing(quality).held()).isFalse();
        assertThat(versions.standing(quality).steps())
                .extracting(ReaderStep::to)
                .containsExactly(2, null, 1);
    }

    @Test
    void ofSeveralInstancesOneLearns() throws Exception {
        ward.beginToTeach();

        int attempts = Instances.atOnce(() -> learning.catchUp(() -> true));

        assertThat(attempts).isEqualTo(1);
        assertThat(only().state()).isEqualTo(Version.State.TAKEN);
    }

    @Test
    void whoDiesInTheMiddleIsFollowedByAnotherWhoBeginsAgain() {
        ward.beginToTeach();
        String base = analyst.model();
        assertThat(enrolment.begin(hospital, new java.util.UUID(0, 1), base)).isPresent();
        assertThat(learning.catchUp(() -> true)).as("somebody is learning").isZero();

        Integer attempts =
                StoryClock.at(clock.instant().plus(Duration.ofMinutes(11)), () -> learning.catchUp(() -> true));

        assertThat(attempts).isEqualTo(1);
        assertThat(table.latest(hospital, 9))
                .extracting(Version::number, Version::state, Version::ruling)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, Version.State.TAKEN, "better"),
                        org.assertj.core.groups.Tuple.tuple(1, Version.State.BROKEN, "interrupted"));
    }

    @Test
    void whoIsToldToStopBeginsAgainAtTheNextStart() {
        ward.beginToTeach();
        int[] asked = {0};

        assertThat(learning.catchUp(() -> asked[0]++ == 0)).isEqualTo(1);
        assertThat(only().ruling()).isEqualTo("stopped");
        assertThat(learning.catchUp(() -> true)).isEqualTo(1);

        assertThat(versions.standing(quality).inUse()).isEqualTo(2);
    }

    @Test
    void whatOnlyConfirmsTeachesNothing() {
        List<FeedbackId> said = Ward.beds().stream().map(ward.patients()::say).toList();
        analyst.catchUp();
        said.forEach(feedback -> corrections.judge(hospital, ward.officer(), feedback, Judgement.RIGHT));

        assertThat(learning.catchUp(() -> true)).isZero();
        assertThat(table.latest(hospital, 9)).isEmpty();
    }

    @Test
    void whoMayNotDecideDoesNotAndStrangersFindNothing() {
        ward.beginToTeach();
        learning.catchUp(() -> true);
        TestHospital elsewhere = TestHospital.found(house, "LEARN" + ++hospitals);

        assertThat(refusal(elsewhere.actor(Role.RELATIONS_OFFICER), null)).isEqualTo("forbidden");
        assertThat(refusal(elsewhere.actor(Role.QUALITY_CONTROL), 1)).isEqualTo("not_found");
        assertThat(refusal(quality, 7)).isEqualTo("not_found");
        assertThat(refusal(quality, 1)).isEqualTo("reader.version.same");
        assertThat(versions.standing(elsewhere.actor(Role.QUALITY_CONTROL)).tried())
                .isEmpty();
    }

    private String refusal(Actor actor, @Nullable Integer number) {
        return Refusals.of(() -> versions.use(actor, number, null));
    }

    private Version only() {
        List<Version> all = table.latest(hospital, 9);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Understanding read(FeedbackId feedback) {
        return Objects.requireNonNull(
                understandings.of(hospital, List.of(feedback)).get(feedback));
    }
}
