package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.kernel.StoryClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What the shift leader sees of the deadlines. */
@OnCases
class MonitorModuleTests {

    private static int hospitals;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Cases cases;

    @Autowired
    private Monitor monitor;

    @Autowired
    private Inbox inbox;

    private Bedside here;
    private CaseId plain;
    private CaseId severe;

    @BeforeEach
    void found() {
        here = new Bedside(house, "MONITOR" + ++hospitals);
        plain = here.opened("挂号窗口排队");
        severe = here.opened(here.say("输液打错了药"), Bedside.as(Nature.HELP, ServiceStage.EMERGENCY, 3, Issue.SAFETY));
    }

    @Test
    void theBoardCountsWhatThePilesCount() {
        Monitor.Board now = monitor.board(here.officer, 72, null);
        assertThat(now.counts().open()).isEqualTo(pile("open"));
        assertThat(now.counts().unowned()).isEqualTo(pile("new")).isEqualTo(2);
        assertThat(now.counts().overdue()).isZero();
        assertThat(now.severe()).extracting(Monitor.Light::id).containsExactly(severe.value());
        assertThat(now.due()).isNotEmpty().isSortedAccordingTo(java.util.Comparator.comparing(Monitor.Light::dueAt));
        assertThat(now.counts().due()).isEqualTo(now.due().size());
        cases.accept(here.officer, plain, here.version(plain));
        assertThat(monitor.board(here.officer, 8, null).unowned())
                .extracting(Monitor.Light::id)
                .containsExactly(severe.value());
    }

    @Test
    void theListBehindAFigureHoldsWhatItCounts() {
        Monitor.Counts counts = monitor.board(here.officer, 72, null).counts();
        assertThat(behind("severe", null)).containsExactly(severe.value());
        assertThat(behind("unowned", null)).hasSize(counts.unowned());
        assertThat(behind(null, 72)).hasSize(counts.due());
        assertThatThrownBy(() -> behind("x", null)).isInstanceOf(Refused.class);
    }

    @Test
    void whatIsDueWithinAnHourIsListedFromThenOn() {
        Instant due = inbox.list(here.officer, Asked.pile("open").it(), null, null).items().stream()
                .filter(row -> row.id().equals(plain.value()))
                .map(row -> Objects.requireNonNull(row.next()).dueAt())
                .findFirst()
                .orElseThrow();
        Instant hourBefore = due.minus(Duration.ofHours(1));
        assertThat(StoryClock.at(hourBefore.minusSeconds(60), () -> behind(null, 1)))
                .doesNotContain(plain.value());
        assertThat(StoryClock.at(hourBefore.plusSeconds(60), () -> behind(null, 1)))
                .contains(plain.value());
    }

    @Test
    void whatIsLateIsToldByDepartment() {
        Instant later = now().plus(Duration.ofDays(30));
        Monitor.Board board = StoryClock.at(later, () -> monitor.board(here.officer, 8, null));
        assertThat(board.counts().overdue()).isEqualTo(2);
        assertThat(board.due()).isEmpty();
        assertThat(board.departments()).allSatisfy(load -> {
            assertThat(load.overdue()).isEqualTo(load.open());
            assertThat(load.oldestDueAt()).isBefore(later);
        });
        assertThat(board.severe().getFirst().overdue()).isTrue();
    }

    @Test
    void aDepartmentSeesItsOwnAndNobodysWordsAreShown() {
        assertThat(monitor.board(here.wardHead, 8, null).counts().open()).isZero();
        assertThat(monitor.board(here.outpatientHead, 8, null).counts().open()).isEqualTo(1);
        String ward = here.people.departmentNamed("内科").toString();
        assertThat(monitor.board(here.officer, 8, List.of(ward)).counts().open())
                .isZero();
        assertThatThrownBy(() -> monitor.board(here.people.actor(Role.ADMINISTRATOR), 8, null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> monitor.board(here.officer, 8, List.of("x"))).isInstanceOf(Refused.class);
        assertThat(JsonMapper.shared().writeValueAsString(monitor.board(here.officer, 72, null)))
                .doesNotContain("排队")
                .doesNotContain("打错");
    }

    private List<UUID> behind(@Nullable String mark, @Nullable Integer within) {
        return inbox
                .list(here.officer, Asked.pile("open").mark(mark).within(within).it(), null, null)
                .items()
                .stream()
                .map(CaseRow::id)
                .toList();
    }

    private Instant now() {
        return monitor.board(here.officer, 8, null).at();
    }

    private int pile(String queue) {
        return inbox.piles(here.officer).stream()
                .filter(pile -> pile.queue().equals(queue))
                .findFirst()
                .orElseThrow()
                .count();
    }
}
