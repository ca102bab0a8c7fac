package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.analysis.Judgement;
import io.huiyin.intake.AttachmentId;
import io.huiyin.intake.Attachments;
import io.huiyin.intake.Feedback;
import io.huiyin.intake.Intake;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StoryClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnCases
class MergeModuleTests {

    private static final Cases.Finding FOUND = new Cases.Finding("夜班少一人", "增加夜班", Outcome.SUBSTANTIATED);

    private static int hospitals;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Cases cases;

    @Autowired
    private Mergers mergers;

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private FamilyFiles families;

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private Recurring recurring;

    @Autowired
    private Inbox inbox;

    private Bedside here;

    @BeforeEach
    void found() {
        here = new Bedside(house, "MERGE" + ++hospitals);
    }

    @Test
    void whatSeemsTheSameIsProposedWithItsReasonsUntilSomebodySaysItIsNot() {
        CaseId one = opened("昨天夜里三病区一直没有护士来换药", "13800000001");
        CaseId same = opened("昨天夜里三病区一直没有护士来换药！", "13800000002");
        CaseId other = here.opened(here.say("停车场找不到车位", "13800000003", null, null), Bedside.ordinary());
        List<Duplicates.Proposal> proposed = duplicates.of(here.officer, one);
        assertThat(proposed).extracting(each -> each.row().id()).containsExactly(same.value());
        assertThat(proposed.getFirst().reasons())
                .containsExactly(Sameness.Reason.SAME_WORDS, Sameness.Reason.SAME_PLACE);
        assertThat(duplicates.of(here.officer, other)).isEmpty();
        assertThat(duplicates.of(here.people.actor(Role.FRONT_LINE), one)).isEmpty();
        refused("forbidden", () -> mergers.dismiss(here.people.actor(Role.FOLLOWUP_NURSE), same, one));
        mergers.dismiss(here.officer, same, one);
        assertThat(duplicates.of(here.officer, one)).isEmpty();
        assertThat(duplicates.of(here.officer, same)).isEmpty();
    }

    @Test
    void aMergedCaseLeavesThePilesAndIsReadInItsLead() {
        CaseId lead = opened("一", "13800000001");
        CaseId member = opened("我妈妈那晚叫了三次铃，电话13900001111", "13800000002");
        int open = pile("open");
        merge(member, lead);
        assertThat(pile("open")).isEqualTo(open - 1);
        assertThat(pile("new")).isEqualTo(1);
        FamilyFiles.FamilyBody family = families.read(here.outpatientHead, lead);
        assertThat(family.others()).hasSize(1);
        assertThat(family.others().getFirst().text()).contains("139****1111");
        assertThat(families.read(here.officer, member).lead())
                .isNotNull()
                .satisfies(link -> assertThat(link.id()).isEqualTo(lead.value()));
        refused("case.merged", () -> cases.accept(here.officer, member, here.version(member)));
        refused("not_found", () -> families.read(here.wardHead, lead));
        refused("not_found", () -> mergers.merge(here.wardHead, seen(member), seen(lead), null));
    }

    @Test
    void twoRelativesComplainOfTheSameNightAndBothAreAnswered() {
        Feedback daughter = here.say("昨晚没人换药", "13800000001", "OPD", null);
        Feedback son = here.say("我姐姐也说了，昨晚没有人换药", "13800000002", "OPD", null);
        CaseId lead = here.opened(daughter, Bedside.ordinary());
        CaseId member = here.opened(son, Bedside.ordinary());
        merge(member, lead);
        cases.accept(here.outpatientHead, lead, here.version(lead));
        Attachments files = house.getBean(Attachments.class);
        AttachmentId rota = upload(files);
        house.getBean(Conversation.class).replyToAll(here.officer, lead, "我们正在调看监控，值班表见附件", false, null, List.of(rota));
        assertThat(List.of(daughter, son))
                .flatExtracting(each -> files.enclosed(here.hospital, each.id()).values())
                .flatExtracting(sent -> sent)
                .hasSize(2)
                .doesNotHaveDuplicates();
        house.getBean(Intake.class).add(son, "补充：是 23 点", null);
        assertThat(here.read(here.officer, lead).row().unread()).isTrue();
        cases.answer(here.outpatientHead, lead, here.version(lead), "已核实，当晚少一名护士，向您致歉", FOUND);
        for (CaseId each : List.of(lead, member)) {
            CaseBody body = here.read(here.officer, each);
            assertThat(body.answer()).isNotNull();
            assertThat(body.row().status()).isEqualTo(Status.ANSWERED);
            assertThat(body.timeline())
                    .extracting(CaseBody.Line::kind)
                    .contains(StepKind.ACCEPTED, StepKind.REPLIED, StepKind.ANSWERED);
        }
        assertThat(callbacks.of(here.second).items())
                .extracting(each -> each.row().id())
                .containsExactlyInAnyOrder(lead.value(), member.value());
        cases.confirm(here.hospital, daughter.id(), true, null);
        cases.confirm(here.hospital, son.id(), false, "今晚还是没人");
        CaseBody again = here.read(here.officer, lead);
        assertThat(again.row().status()).isEqualTo(Status.DISPATCHED);
        assertThat(again.row().level()).isEqualTo(Level.URGENT);
        assertThat(here.read(here.officer, member).row().status()).isEqualTo(Status.MERGED);
    }

    private static AttachmentId upload(Attachments files) {
        try {
            return files.upload(new ByteArrayInputStream("%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII)))
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void unmergedItLiesWhereItLayAndIsNeverProposedAgain() {
        CaseId lead = opened("同一件事的话", "13800000001");
        CaseId member = opened("同一件事的话", "13800000002");
        CaseRow before = here.read(here.officer, member).row();
        merge(member, lead);
        refused("changed", () -> mergers.separate(here.officer, new Mergers.Seen(member, 0), "不是"));
        mergers.separate(here.officer, seen(member), "不是同一晚");
        CaseRow after = here.read(here.officer, member).row();
        assertThat(after.status()).isEqualTo(before.status());
        assertThat(after.department()).isEqualTo(before.department());
        assertThat(after.next()).isEqualTo(before.next());
        assertThat(families.read(here.officer, lead).others()).isEmpty();
        assertThat(duplicates.of(here.officer, lead)).isEmpty();
        refused("case.merge.none", () -> mergers.separate(here.officer, seen(member), "再拆"));
        merge(member, lead);
    }

    @Test
    void ofTwoWhoMergeAtOnceInOppositeDirectionsOneWins() throws Exception {
        for (int round = 0; round < 8; round++) {
            CaseId one = opened("同时并案甲" + round, "13800000001");
            CaseId other = opened("同时并案乙" + round, "13800000002");
            Mergers.Seen first = seen(one);
            Mergers.Seen second = seen(other);
            List<String> outcomes = new ArrayList<>();
            try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
                var here1 = together.submit(() -> outcome(() -> mergers.merge(here.officer, first, second, null)));
                var there = together.submit(() -> outcome(() -> mergers.merge(here.second, second, first, null)));
                outcomes.add(here1.get());
                outcomes.add(there.get());
            }
            assertThat(outcomes).contains("done").doesNotHaveDuplicates();
            assertThat(outcomes.get(outcomes.indexOf("done") == 0 ? 1 : 0))
                    .isIn("changed", "case.merge.merged", "case.merge.is_lead");
            assertThat(families.read(here.officer, one).others().size()
                            + families.read(here.officer, other).others().size())
                    .isEqualTo(1);
        }
    }

    @Test
    void whileOneAnswersTheLeadTheOtherComplainantSpeaksAndNeitherIsLost() throws Exception {
        for (int round = 0; round < 5; round++) {
            CaseId lead = opened("主件" + round, "13800000001");
            Feedback said = here.say("并入的" + round, "13800000002", "OPD", null);
            CaseId member = here.opened(said, Bedside.ordinary());
            merge(member, lead);
            int version = here.version(lead);
            try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
                var answer = together.submit(
                        () -> outcome(() -> cases.answer(here.outpatientHead, lead, version, "已处理", FOUND)));
                var words = together.submit(() -> {
                    house.getBean(Intake.class).add(said, "我再补充一句", null);
                    return "done";
                });
                assertThat(words.get()).isEqualTo("done");
                assertThat(answer.get()).isIn("done", "changed");
            }
            assertThat(here.read(here.officer, member).timeline())
                    .extracting(CaseBody.Line::kind)
                    .contains(StepKind.PATIENT_WROTE);
        }
    }

    @Test
    void threeCallsOnTwoDaysAreCountedOnTheListAndThenTheCaseMayBeClosed() {
        CaseId id = opened("回访三次", "13800000001");
        cases.accept(here.outpatientHead, id, here.version(id));
        Instant noon = here.read(here.officer, id)
                .row()
                .receivedAt()
                .atZone(Story.ZONE)
                .toLocalDate()
                .plusDays(1)
                .atTime(10, 0)
                .atZone(Story.ZONE)
                .toInstant();
        at(noon, () -> cases.answer(here.outpatientHead, id, here.version(id), "已处理", FOUND));
        at(noon, () -> assertThat(waiting(here.second).group()).isEqualTo(Callbacks.Group.NOW));
        missed(id, noon.plus(Duration.ofHours(1)));
        at(noon.plus(Duration.ofHours(1)), () -> {
            assertThat(waiting(here.second).attempt()).isEqualTo(2);
            assertThat(waiting(here.second).group()).isEqualTo(Callbacks.Group.LATER);
            assertThat(waiting(here.second).callableAt()).isEqualTo(noon.plus(Duration.ofHours(3)));
        });
        missed(id, noon.plus(Duration.ofHours(3)));
        at(
                noon.plus(Duration.ofHours(6)),
                () -> assertThat(waiting(here.second).group()).isEqualTo(Callbacks.Group.LATER));
        missed(id, noon.plus(Duration.ofDays(1)));
        assertThat(callbacks.of(here.second).items()).isEmpty();
        assertThat(here.read(here.officer, id).actions()).contains("close");
    }

    @Test
    void whoAnsweredSeesTheOwnCasesApartAndOthersMayNotSeeTheListAtAll() {
        CaseId id = opened("自己答复的", "13800000001");
        cases.answer(here.officer, id, here.version(id), "已处理", FOUND);
        assertThat(waiting(here.officer).group()).isEqualTo(Callbacks.Group.OWN);
        assertThat(waiting(here.second).patient())
                .isNotNull()
                .satisfies(patient -> assertThat(patient.phone()).isEqualTo("138****0001"));
        refused("forbidden", () -> callbacks.of(here.people.actor(Role.PRESIDENT)));
    }

    @Test
    void recurrenceIsCountedAnewWhenTheMainIssueIsCorrected() {
        CaseId first = opened("第一次", "13800000001");
        CaseId second = opened("第二次", "13800000002");
        assertThat(recurrence(second)).isEqualTo(1);
        relabel(first, Issue.COST);
        assertThat(recurrence(second)).isZero();
        relabel(second, Issue.COST);
        assertThat(recurrence(second)).isEqualTo(1);
        assertThat(recurring.of(here.officer, second).problem())
                .extracting(CaseRow::id)
                .containsExactly(first.value());
        assertThat(recurring.of(here.officer, second).patient()).isEmpty();
    }

    @Test
    void aMatterReportedTwiceIsNoRecurrenceOfItself() {
        CaseId first = opened("第一次", "13800000001");
        CaseId second = opened("第二次", "13800000002");
        merge(first, second);
        assertThat(recurrence(second)).isZero();
        mergers.separate(here.officer, seen(first), "其实是两件");
        assertThat(recurrence(second)).isEqualTo(1);
    }

    @Test
    void whatAPatientAddsAfterTheEndWaitsForSomebodyToDecide() {
        Feedback said = here.say("办结后又有新情况", "13800000001", "OPD", null);
        CaseId id = here.opened(said, Bedside.ordinary());
        cases.answer(here.outpatientHead, id, here.version(id), "已处理", FOUND);
        cases.confirm(here.hospital, said.id(), true, null);
        cases.close(here.officer, id, here.version(id), Cases.Finding.NOTHING, null);
        assertThat(pile("heard_after")).isZero();
        house.getBean(Intake.class).add(said, "又发生了一次", null);
        assertThat(pile("heard_after")).isEqualTo(1);
        assertThat(here.read(here.officer, id).row().status()).isEqualTo(Status.CLOSED);
        cases.reopen(here.officer, id, here.version(id), "又发生了一次");
        assertThat(pile("heard_after")).isZero();
        assertThat(here.read(here.officer, id).row().level()).isEqualTo(Level.ORDINARY);
    }

    private CaseId opened(String text, String phone) {
        return here.opened(here.say(text, phone, "OPD", null), Bedside.ordinary());
    }

    private void merge(CaseId member, CaseId lead) {
        mergers.merge(here.officer, seen(member), seen(lead), "同一件事");
    }

    private Mergers.Seen seen(CaseId id) {
        return new Mergers.Seen(id, here.version(id));
    }

    private Callbacks.Waiting waiting(Actor reader) {
        return callbacks.of(reader).items().getFirst();
    }

    private void missed(CaseId id, Instant at) {
        at(at, () -> cases.callback(here.second, id, here.version(id), CallOutcome.NOT_REACHED, null));
    }

    private static void at(Instant when, Runnable deed) {
        StoryClock.at(when, () -> {
            deed.run();
            return null;
        });
    }

    private void relabel(CaseId id, Issue issue) {
        cases.relabel(
                here.officer,
                id,
                here.version(id),
                new Judgement(null, null, List.of(issue), null, null, false, Set.of()));
    }

    private int recurrence(CaseId id) {
        return here.read(here.officer, id).row().recurrence();
    }

    private int pile(String queue) {
        return inbox.piles(here.officer).stream()
                .filter(pile -> pile.queue().equals(queue))
                .findFirst()
                .orElseThrow()
                .count();
    }

    private static String outcome(Runnable verb) {
        try {
            verb.run();
            return "done";
        } catch (Refused refused) {
            return refused.code();
        }
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
