package io.huiyin.escalation;

import static io.huiyin.testing.Desk.alarm;
import static io.huiyin.testing.Desk.alarms;
import static io.huiyin.testing.Desk.newest;
import static io.huiyin.testing.Desk.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.analysis.Analyst;
import io.huiyin.cases.Sweep;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StoryClock;
import io.huiyin.outreach.Notices;
import io.huiyin.outreach.PostedNotice;
import io.huiyin.testing.OnStillHouse;
import io.huiyin.testing.TestHospital;
import io.huiyin.testing.Visitor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Danger is said at the window: who hears of it, how it rises, and how it falls silent. */
@OnStillHouse
class LadderStoryTests {

    private static final String DANGER = "护士给我妈发错了药，吃了以后人昏过去了";
    private static final String QUEUE = "挂号窗口只开一个，排了两个小时的队，没有人管";
    private static int hospitals;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Analyst analyst;

    @Autowired
    private Ascent ascent;

    @Autowired
    private Sweep sweep;

    @Autowired
    private Notices notices;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private Clock clock;

    private String code;
    private TestHospital people;
    private Actor quality;
    private Actor president;
    private Visitor officer;

    @BeforeEach
    void found() {
        code = "RUNG" + ++hospitals;
        people = TestHospital.found(house, code);
        quality = people.actor(Role.QUALITY_CONTROL);
        president = people.actor(Role.PRESIDENT);
        officer = people.signedIn(Role.RELATIONS_OFFICER);
    }

    @Test
    void qualityControlHearsOfDangerBeforeTheReceiptIsReadAndFindsTheCaseFromTheSameNotice() {
        said(DANGER);
        assertThat(board(quality))
                .singleElement()
                .satisfies(notice -> assertThat(notice.caseId()).isNull());
        String id = opened();
        assertThat(board(quality))
                .as("told once")
                .singleElement()
                .satisfies(notice -> assertThat(notice.caseId()).isEqualTo(UUID.fromString(id)));
    }

    @Test
    void itRisesRungByRungUntilSomebodyTakesIt() {
        Instant start = said(DANGER);
        String id = opened();
        assertThat(board(president)).isEmpty();
        at(start.plus(Duration.ofMinutes(61)), ascent::run);
        assertThat(severe(president)).hasSize(1);
        JsonNode alarm = alarm(officer, id, "severe_heard");
        assertThat(alarm.get("rungs").get(2).get("told").get(0).asString()).isEqualTo(president.name());
        String take = "/api/cases/" + id + "/alarms/" + alarm.get("id").asString() + "/acknowledgement";
        officer.put(take, Map.of("note", "我去病房")).expect(200);
        assertThat(officer.put(take, Map.of()).expect(409).code()).isEqualTo("alarm.over");
        at(start.plus(Duration.ofHours(9)), ascent::run);
        assertThat(severe(president)).as("no rung after it was taken").hasSize(1);
        assertThat(titles(president)).anyMatch(title -> title.contains("已接手"));
        assertThat(alarm(officer, id, "severe_heard").get("takenBy").get("name").asString())
                .isEqualTo(people.actor(Role.RELATIONS_OFFICER).name());
    }

    @Test
    void threeInstancesOfWhichOneIsKilledWarnOnce() throws Exception {
        Instant start = said(DANGER);
        opened();
        Instant later = start.plus(Duration.ofMinutes(61));
        transactions.executeWithoutResult(killed -> {
            at(later, ascent::run);
            killed.setRollbackOnly();
        });
        assertThat(severe(president)).isEmpty();
        Callable<Integer> look = () -> StoryClock.at(later, ascent::run);
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> one : instances.invokeAll(List.of(look, look, look))) {
                one.get();
            }
        }
        assertThat(severe(president)).hasSize(1);
        assertThat(at(later, ascent::run)).as("nothing left to climb").isZero();
    }

    @Test
    void takingTheCaseUpSilencesThatNobodyHasTakenItUp() {
        Instant start = said(DANGER);
        String id = opened();
        at(start.plus(Duration.ofMinutes(16)), ascent::run);
        assertThat(alarm(officer, id, "not_taken_up").get("state").asString()).isEqualTo("open");
        accept(id);
        assertThat(alarm(officer, id, "not_taken_up").get("state").asString()).isEqualTo("ended");
    }

    @Test
    void aBrokenPromiseRisesInWorkingTimeAndEndsWithTheAnswer() {
        Instant start = said(QUEUE);
        String id = opened();
        Instant later = start.plus(Duration.ofDays(8));
        at(later, sweep::run);
        Actor head = people.actor(Role.DEPARTMENT_HEAD);
        assertThat(titles(head)).anyMatch(title -> title.startsWith("答复已超时"));
        at(later.plus(Duration.ofDays(20)), ascent::run);
        assertThat(titles(president)).anyMatch(title -> title.startsWith("答复已超时"));
        answer(id);
        assertThat(alarms(officer, id))
                .filteredOn(alarm -> alarm.get("trigger").asString().equals("overdue"))
                .allSatisfy(alarm -> assertThat(alarm.get("state").asString()).isEqualTo("ended"));
    }

    @Test
    void whatAHospitalChangesHoldsForWhatBeginsFromThenOn() {
        Visitor administrator = people.signedIn(Role.ADMINISTRATOR);
        JsonNode ladder = administrator.get("/api/ladder").expect(200).body();
        assertThat(ladder.get("version").asInt()).isZero();
        Map<String, Object> rung = Map.of(
                "after", 0, "unit", "minutes", "to", List.of("quality_control", "president"), "by", List.of("in_app"));
        Map<String, Object> line = new LinkedHashMap<>(Map.of("trigger", "severe_heard", "rungs", List.of(rung)));
        Map<String, Object> change = Map.of("version", 0, "lines", List.of(line), "committee", List.of());
        administrator.put("/api/ladder", change).expect(200);
        administrator.put("/api/ladder", change).expect(409);
        officer.put("/api/ladder", change).expect(403);
        administrator
                .put("/api/ladder", Map.of("version", 1, "lines", List.of(), "committee", List.of()))
                .expect(422);
        said(DANGER);
        opened();
        assertThat(severe(president)).hasSize(1);
        assertThat(administrator
                        .get("/api/ladder/people")
                        .expect(200)
                        .body()
                        .get("president")
                        .get(0)
                        .asString())
                .isEqualTo(president.name());
    }

    @Test
    void aStrangerFindsNeitherTheAlarmsNorTheCase() {
        said(QUEUE);
        String id = opened();
        TestHospital elsewhere = TestHospital.found(house, code + "X");
        Visitor stranger = elsewhere.signedIn(Role.QUALITY_CONTROL);
        stranger.get("/api/cases/" + id + "/alarms").expect(404);
        stranger.put("/api/cases/" + id + "/alarms/" + UUID.randomUUID() + "/acknowledgement", Map.of())
                .expect(404);
        officer.put("/api/cases/" + id + "/alarms/" + UUID.randomUUID() + "/acknowledgement", Map.of())
                .expect(404);
        people.signedIn(Role.ADMINISTRATOR).get("/api/alarms").expect(403);
        assertThat(officer.get("/api/alarms").expect(200).body()).isEmpty();
    }

    private Instant said(String text) {
        people.hears("complaint", text);
        return clock.instant();
    }

    private String opened() {
        analyst.catchUp();
        return newest(officer);
    }

    private void accept(String id) {
        officer.put("/api/cases/" + id + "/acceptance", Map.of("version", version(officer, id)))
                .expect(200);
    }

    private void answer(String id) {
        officer.put(
                        "/api/cases/" + id + "/answer",
                        Map.of("version", version(officer, id), "text", "已加开窗口", "cause", "窗口少", "action", "加开"))
                .expect(200);
    }

    private List<PostedNotice> board(Actor reader) {
        return notices.of(reader, null).items();
    }

    private List<PostedNotice> severe(Actor reader) {
        return board(reader).stream()
                .filter(notice -> notice.kind().equals("severe_heard"))
                .toList();
    }

    private List<String> titles(Actor reader) {
        return board(reader).stream().map(notice -> notice.title().zh()).toList();
    }

    private static int at(Instant moment, Callable<Integer> look) {
        try {
            return StoryClock.<Integer, Exception>at(moment, look::call);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
