package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.analysis.Corrections;
import io.huiyin.analysis.Judgement;
import io.huiyin.analysis.Label;
import io.huiyin.analysis.Said;
import io.huiyin.analysis.Sentiment;
import io.huiyin.analysis.Understanding;
import io.huiyin.intake.Feedback;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.Page;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.ServiceStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnCases
class LabelsModuleTests {

    private static int hospitals;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Cases cases;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Corrections corrections;

    private Bedside here;

    @BeforeEach
    void found() {
        here = new Bedside(house, "LABELS" + ++hospitals);
    }

    @Test
    void theCaseItsFiltersAndItsHistoryFollowThePersonsWord() {
        CaseId id = here.opened(here.say("窗口少算了钱"), doubtful(0.4, 1));
        cases.relabel(here.officer, id, here.version(id), issues(Issue.COST, Issue.COMMUNICATION));
        CaseBody body = here.read(here.officer, id);
        assertThat(body.row().issues()).containsExactly(Issue.COST, Issue.COMMUNICATION);
        assertThat(body.row().needsPerson()).isTrue();
        assertThat(body.judged().changed()).containsExactly(Label.ISSUES);
        assertThat(body.timeline().getLast().facts())
                .containsEntry("issuesFrom", "process")
                .containsEntry("issuesTo", "cost,communication");
        assertThat(found("cost")).containsExactly(id.value());
        assertThat(found("process")).isEmpty();
        assertThat(here.position(feedback(id)).version()).isEqualTo(1);
    }

    @Test
    void sayingThatAllIsRightTakesItOffTheQueue() {
        CaseId id = here.opened(here.say("有点不清楚的话"), doubtful(0.4, 1));
        assertThat(toCheck(here.officer)).containsExactly(id.value());
        assertThat(piles(here.officer)).contains("to_check=1");
        cases.relabel(here.officer, id, here.version(id), Judgement.RIGHT);
        assertThat(toCheck(here.officer)).isEmpty();
        assertThat(here.read(here.officer, id).judged().fixed()).containsExactly(Label.values());
        refused("labels.same", () -> cases.relabel(here.officer, id, here.version(id), Judgement.RIGHT));
        cases.relabel(
                here.officer,
                id,
                here.version(id),
                new Judgement(null, null, null, null, null, false, Set.of(Label.values())));
        assertThat(toCheck(here.officer)).containsExactly(id.value());
        assertThat(here.read(here.officer, id).judged().fixed()).isEmpty();
    }

    @Test
    void theQueueShowsFirstWhatIsMostWorthALookAndPagesByKey() {
        List<UUID> expected = new ArrayList<>();
        expected.add(here.opened(here.say("严重但没把握"), doubtful(0.5, 3)).value());
        for (int i = 1; i <= 11; i++) {
            expected.add(
                    here.opened(here.say("第" + i), doubtful(0.3 + i * 0.05, 1)).value());
        }
        here.opened("有把握的不在这里");
        List<UUID> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<CaseRow> page = inbox.list(here.officer, Asked.pile("to_check").it(), cursor, 5);
            page.items().forEach(row -> seen.add(row.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).containsExactlyElementsOf(expected);
    }

    @Test
    void possibleHarmMakesItUrgentInTheSameTransaction() {
        CaseId id = here.opened("抽血时多扎了好几针");
        cases.relabel(here.outpatientHead, id, here.version(id), severity(3));
        CaseBody body = here.read(here.officer, id);
        assertThat(body.row().level()).isEqualTo(Level.URGENT);
        assertThat(body.row().severity()).isEqualTo(3);
        assertThat(body.tasks()).isNotEmpty();
        assertThat(body.promises()).extracting(CaseBody.PromiseLine::kind).contains(PromiseKind.PLAN);
        cases.relabel(here.outpatientHead, id, here.version(id), severity(1));
        body = here.read(here.officer, id);
        assertThat(body.row().level()).isEqualTo(Level.URGENT);
        assertThat(body.judged().level()).isEqualTo(Level.ORDINARY);
    }

    @Test
    void onlyWhoLeadsAndMaySaysWhatIsRight() {
        CaseId id = here.opened("只和门诊部有关");
        notFound(() -> cases.relabel(here.wardHead, id, here.version(id), Judgement.RIGHT));
        Bedside elsewhere = new Bedside(house, "LABELS" + ++hospitals);
        notFound(() -> cases.relabel(elsewhere.officer, id, here.version(id), Judgement.RIGHT));
        Actor frontLine = Bedside.with(here.people.actor(Role.FRONT_LINE), here.people.departmentNamed("门诊部"));
        for (Actor reader : List.of(frontLine, here.people.actor(Role.PRESIDENT))) {
            refused("forbidden", () -> cases.relabel(reader, id, here.version(id), Judgement.RIGHT));
            assertThat(here.read(reader, id).actions()).doesNotContain("label");
            assertThat(inbox.piles(reader)).extracting(Inbox.Pile::queue).doesNotContain("to_check");
        }
        cases.askJoint(here.officer, id, here.version(id), List.of(here.people.departmentNamed("内科")), "请看看");
        refused("case.lead_only", () -> cases.relabel(here.wardHead, id, here.version(id), Judgement.RIGHT));
        cases.relabel(here.outpatientHead, id, here.version(id), Judgement.RIGHT);
        assertThat(corrections.history(here.hospital, feedback(id).id()))
                .hasSize(5)
                .allSatisfy(said -> assertThat(said.by()).isEqualTo(here.outpatientHead.staff()));
    }

    @Test
    void ofTwoWhoCorrectAtOnceOneIsToldThatItHasChangedAndLeavesNoTrace() throws Exception {
        for (int round = 0; round < 5; round++) {
            CaseId id = here.opened(here.say("同时更正" + round), doubtful(0.4, 1));
            int version = here.version(id);
            int lost = 0;
            try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<Void>> both = List.of(
                        () -> {
                            cases.relabel(here.officer, id, version, severity(2));
                            return null;
                        },
                        () -> {
                            cases.relabel(here.quality, id, version, issues(Issue.COST));
                            return null;
                        });
                for (Future<Void> one : together.invokeAll(both)) {
                    lost += lost(one) ? 1 : 0;
                }
            }
            assertThat(lost).isEqualTo(1);
            List<Said> history = corrections.history(here.hospital, feedback(id).id());
            assertThat(history).hasSize(1);
            CaseBody body = here.read(here.officer, id);
            assertThat(body.judged().fixed()).containsExactly(history.getFirst().label());
            assertThat(body.row().version()).isEqualTo(version + 1);
        }
    }

    private static boolean lost(Future<Void> one) throws InterruptedException {
        try {
            one.get();
            return false;
        } catch (ExecutionException e) {
            assertThat(e.getCause())
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.code()).isEqualTo("changed"));
            return true;
        }
    }

    private Feedback feedback(CaseId id) {
        return house.getBean(io.huiyin.intake.Feedbacks.class)
                .find(
                        here.hospital,
                        house.getBean(CaseTable.class)
                                .find(CaseSight.whole(here.hospital), List.of(id.value()), false)
                                .getFirst()
                                .origin
                                .feedback());
    }

    private static Understanding doubtful(double stage, int severity) {
        return new Understanding(
                "test",
                Nature.COMPLAINT,
                ServiceStage.REGISTRATION,
                List.of(Issue.PROCESS),
                Sentiment.NEGATIVE,
                severity,
                List.of(),
                Map.of("nature", 0.95, "stage", stage, "severity", 0.95),
                true);
    }

    private static Judgement issues(Issue... issues) {
        return new Judgement(null, null, List.of(issues), null, null, false, Set.of());
    }

    private static Judgement severity(int severity) {
        return new Judgement(null, null, null, null, severity, false, Set.of());
    }

    private List<UUID> found(String issue) {
        return inbox.list(here.officer, Asked.anything().issue(issue).it(), null, null).items().stream()
                .map(CaseRow::id)
                .toList();
    }

    private List<UUID> toCheck(Actor reader) {
        return inbox.list(reader, Asked.pile("to_check").it(), null, null).items().stream()
                .map(CaseRow::id)
                .toList();
    }

    private List<String> piles(Actor reader) {
        return inbox.piles(reader).stream()
                .map(pile -> pile.queue() + "=" + pile.count())
                .toList();
    }

    private static void notFound(ThrowingCallable verb) {
        refused("not_found", verb);
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
