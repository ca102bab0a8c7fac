package io.huiyin.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.Refusals;
import io.huiyin.testing.TestHospital;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"huiyin.cases.sweep-every=1h", "huiyin.analysis.worker=false", "huiyin.analysis.learn-after=0s"})
@OnDatabase
@Import(Listening.class)
class RereadingModuleTests {

    private static int hospitals;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Learning learning;

    @Autowired
    private Rereader rereader;

    @Autowired
    private Reanalyses reanalyses;

    @Autowired
    private Versions versions;

    @Autowired
    private Understandings understandings;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Analyst analyst;

    private HospitalId hospital;
    private Actor quality;
    private Ward ward;

    @BeforeEach
    void teach() {
        TestHospital people = TestHospital.found(house, "REREAD" + ++hospitals);
        hospital = people.hospital().id();
        quality = people.actor(Role.QUALITY_CONTROL);
        ward = Ward.of(house, people);
    }

    @Test
    void oldFeedbackIsReadByTheVersionInUseAndPeoplesWordStays() {
        FeedbackId old = ward.patients().say(Ward.LIKE_THEM);
        FeedbackId settled = ward.patients().say("还是那个共享陪护床，扫码以后一直打不开");
        ward.beginToTeach();
        corrections.judge(
                hospital,
                ward.officer(),
                settled,
                new Judgement(Nature.HELP, ServiceStage.SETTLEMENT, null, null, null, false, Set.of()));
        learning.catchUp(() -> true);

        reanalyses.begin(quality, null);
        assertThat(rereader.catchUp(() -> true)).isEqualTo(32);

        assertThat(read(old).stage()).isEqualTo(ServiceStage.ONLINE);
        assertThat(read(old).model()).isEqualTo(analyst.model() + "+1");
        Corrected word = Objects.requireNonNull(
                corrections.of(hospital, List.of(settled)).get(settled));
        assertThat(word.over(Labels.of(read(settled))).stage()).isEqualTo(ServiceStage.SETTLEMENT);
        assertThat(word.over(Labels.of(read(settled))).nature()).isEqualTo(Nature.HELP);
        Reanalysis run = latest().run();
        assertThat(run.state()).isEqualTo(Reanalysis.State.DONE);
        assertThat(run.done()).isEqualTo(run.total()).isEqualTo(32);
        assertThat(run.changed()).isPositive();
        assertThat(Refusals.of(() -> reanalyses.begin(quality, null))).isEqualTo("reader.reanalysis.nothing");
    }

    @Test
    void oneBrokenItemIsPassedOverAndShown() {
        FeedbackId broken = ward.patients().say("共享陪护床打不开 " + Listening.Ear.ONLY_ONCE);
        taught();

        reanalyses.begin(quality, 30);
        rereader.catchUp(() -> true);

        Reanalyses.Progress progress = latest();
        assertThat(progress.run().state()).isEqualTo(Reanalysis.State.DONE);
        assertThat(progress.run().done()).isEqualTo(31);
        assertThat(progress.run().failed()).isEqualTo(1);
        assertThat(progress.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.feedback()).isEqualTo(broken);
            assertThat(failure.error()).contains("nobody can handle this twice");
        });
        assertThat(read(broken).model()).isEqualTo(analyst.model());
    }

    @Test
    void itPausesGoesOnWhereItWasAndStops() {
        taught();
        reanalyses.begin(quality, null);
        assertThat(rereader.next(hospital)).isEqualTo(20);
        UUID run = latest().run().id();

        reanalyses.change(quality, run, Reanalysis.State.PAUSED);
        assertThat(rereader.catchUp(() -> true)).isZero();
        assertThat(Refusals.of(() -> reanalyses.begin(quality, null))).isEqualTo("reader.reanalysis.open");
        reanalyses.change(quality, run, Reanalysis.State.RUNNING);
        assertThat(rereader.next(hospital)).isEqualTo(10);
        reanalyses.change(quality, run, Reanalysis.State.STOPPED);

        assertThat(rereader.catchUp(() -> true)).isZero();
        assertThat(latest().run().endedAt()).isNotNull();
        assertThat(Refusals.of(() -> reanalyses.change(quality, run, Reanalysis.State.RUNNING)))
                .isEqualTo("changed");
    }

    @Test
    void severalInstancesNeverReadTheSameAgainTwice() throws Exception {
        taught();
        reanalyses.begin(quality, null);
        int done = Instances.atOnce(() -> rereader.catchUp(() -> true));
        done += rereader.catchUp(() -> true);

        assertThat(done).isEqualTo(30);
        assertThat(latest().run().done()).isEqualTo(30);
    }

    @Test
    void whoMayNotDecideDoesNotAndStrangersFindNothing() {
        taught();
        reanalyses.begin(quality, null);
        TestHospital elsewhere = TestHospital.found(house, "REREAD" + ++hospitals);
        UUID run = latest().run().id();

        assertThat(Refusals.of(() -> reanalyses.begin(elsewhere.actor(Role.RELATIONS_OFFICER), null)))
                .isEqualTo("forbidden");
        assertThat(Refusals.of(
                        () -> reanalyses.change(elsewhere.actor(Role.QUALITY_CONTROL), run, Reanalysis.State.STOPPED)))
                .isEqualTo("not_found");
        assertThat(reanalyses.latest(elsewhere.actor(Role.QUALITY_CONTROL))).isNull();
    }

    private void taught() {
        ward.beginToTeach();
        learning.catchUp(() -> true);
        assertThat(versions.standing(quality).inUse()).isEqualTo(1);
    }

    private Reanalyses.Progress latest() {
        return Objects.requireNonNull(reanalyses.latest(quality));
    }

    private Understanding read(FeedbackId feedback) {
        return Objects.requireNonNull(
                understandings.of(hospital, List.of(feedback)).get(feedback));
    }
}
