package io.huiyin.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.cases.Cases;
import io.huiyin.cases.Sighted;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StoryClock;
import io.huiyin.outreach.RobotForm;
import io.huiyin.outreach.Robots;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.OutsideOrders;
import io.huiyin.testing.TestHospital;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Outside deadlines are told to those who can keep them, once, however many instances look. */
@SpringBootTest(properties = {"huiyin.cases.sweep-every=1h", "huiyin.analysis.worker=false"})
@OnDatabase
class OrderWatchTests {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private static int hospitals;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private NewOrders newOrders;

    @Autowired
    private OrderBook book;

    @Autowired
    private Orders orders;

    @Autowired
    private Cases cases;

    @Autowired
    private OrderWatch watch;

    @Autowired
    private Robots robots;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private TestHospital people;
    private HospitalId hospital;
    private Actor officer;
    private Instant now = Instant.EPOCH;
    private Instant due = Instant.EPOCH;

    @BeforeEach
    void found() {
        people = TestHospital.found(house, "WATCH" + ++hospitals);
        hospital = people.hospital().id();
        officer = people.actor(Role.RELATIONS_OFFICER);
        now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        due = now.plus(Duration.ofDays(4));
    }

    @Test
    void whoWorksOnItHearsThatTheDeadlineIsNearAndQualityControlThatItIsOver() {
        OrderId id = inTheWard("HZ-1");
        at(due.minus(Duration.ofHours(25)));
        assertThat(told("order_reply_soon")).isEmpty();
        at(due.minus(Duration.ofHours(23)));
        at(due.minus(Duration.ofHours(22)));
        assertThat(told("order_reply_soon"))
                .containsExactlyInAnyOrder(
                        staff(Role.RELATIONS_OFFICER, ""),
                        staff(Role.RELATIONS_OFFICER, ".second"),
                        staff(Role.DEPARTMENT_HEAD, ".ward"));
        assertThat(told("order_reply_overdue")).isEmpty();
        at(due.plusSeconds(1));
        at(due.plus(Duration.ofDays(1)));
        assertThat(told("order_reply_overdue"))
                .hasSize(4)
                .contains(staff(Role.QUALITY_CONTROL, ""), staff(Role.DEPARTMENT_HEAD, ".ward"));
        assertThat(told("order_reply_soon")).hasSize(3);
        assertThat(book.read(officer, id).reply()).isNull();
    }

    @Test
    void aDeadlineThatWasPutOffIsWatchedAnew() {
        OrderId id = inTheWard("HZ-2");
        at(due.minus(Duration.ofHours(2)));
        Instant later = due.plus(Duration.ofDays(5));
        StoryClock.at(due.minus(Duration.ofHours(1)), () -> orders.askExtension(officer, id, 0, "等会诊", later));
        Extension asked = book.extensions(officer, id).getFirst();
        orders.decideExtension(officer, id, 1, asked.id(), true, null);
        at(due.plusSeconds(1));
        assertThat(told("order_reply_overdue")).isEmpty();
        at(later.minus(Duration.ofHours(2)));
        assertThat(told("order_reply_soon")).hasSize(6);
    }

    @Test
    void severalInstancesTellItOnceAndWhatIsAnsweredRestsInPeace() throws Exception {
        inTheWard("HZ-3");
        OrderId answered = inTheWard("HZ-4");
        orders.reply(officer, answered, 0, "已说明");
        try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
            instances
                    .invokeAll(List.of(this::sweep, this::sweep, this::sweep, this::sweep))
                    .forEach(sweep -> {
                        try {
                            sweep.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    });
        }
        assertThat(told("order_reply_overdue")).hasSize(4);
        assertThat(jdbc.sql("select count(*) from orders.warning where hospital_id = :h and kind = 'reply_overdue'")
                        .param("h", hospital.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whatWasOverBeforeItCameInIsNoNews() {
        newOrders.enter(
                officer, "petition", typed("XF-1", now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(2))));
        at(now.plusSeconds(60));
        assertThat(told("order_reply_overdue")).isEmpty();
    }

    @Test
    void aGroupThatListensForDeadlinesHearsItWithoutTheNumberSomebodyTyped() {
        robots.create(
                people.actor(Role.ADMINISTRATOR),
                new RobotForm(
                        "值班群",
                        "wecom",
                        "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=" + UUID.randomUUID(),
                        null,
                        List.of("deadline"),
                        List.of(),
                        "zh",
                        true));
        inTheWard("王女士13800001234");
        sweep();
        sweep();
        assertThat(jdbc.sql("select what_zh || ' ' || number from outreach.robot_news where hospital_id = :h")
                        .param("h", hospital.value())
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(said -> assertThat(said)
                        .startsWith("外来工单答复已超时 2")
                        .doesNotContain("王女士")
                        .doesNotContain("13800001234"));
    }

    private Void sweep() {
        at(due.plusSeconds(1));
        return null;
    }

    private OrderId inTheWard(String number) {
        OrderId id = newOrders.enter(officer, "petition", typed(number, now.minusSeconds(60), due));
        OutsideOrders.taken(house);
        Sighted seen = Objects.requireNonNull(
                book.cases(officer, List.of(book.read(officer, id))).get(id));
        Cases.Position opened = cases.ofFeedback(hospital, seen.feedback()).orElseThrow();
        cases.accept(officer, opened.id(), opened.version());
        Cases.Position taken = cases.ofFeedback(hospital, seen.feedback()).orElseThrow();
        cases.assign(officer, taken.id(), taken.version(), people.departmentNamed("内科"), null, null);
        return id;
    }

    private static TypedOrder typed(String number, Instant issued, Instant due) {
        return new TypedOrder(
                1,
                Map.of(
                        Heading.NUMBER,
                        number,
                        Heading.TEXT,
                        "市民反映候诊时间太长 " + number,
                        Heading.ISSUED,
                        LOCAL.format(issued),
                        Heading.DUE,
                        LOCAL.format(due)));
    }

    private void at(Instant moment) {
        StoryClock.at(moment, watch::run);
    }

    private List<String> told(String kind) {
        return jdbc.sql("""
                        select s.username from outreach.notice n
                          join organization.staff s on s.hospital_id = n.hospital_id and s.staff_id = n.staff_id
                         where n.hospital_id = :h and n.kind = :kind
                        """)
                .param("h", hospital.value())
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    private String staff(Role role, String which) {
        return people.username(role, which);
    }
}
