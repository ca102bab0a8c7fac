package io.huiyin.themes;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.cases.Glances;
import io.huiyin.kernel.DepartmentId;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StubbornTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final DepartmentId WARD = new DepartmentId(new UUID(0, 1));
    private static final DepartmentId PHARMACY = new DepartmentId(new UUID(0, 2));

    @Test
    void threeFullMonthsRunningAreStubbornTwoAreAboutToBeOneIsNothing() {
        assertThat(running(counts(WARD, "attitude", 3, 3, 3, 0))).containsExactly(3);
        assertThat(running(counts(WARD, "attitude", 0, 3, 3, 0))).containsExactly(2);
        assertThat(found(counts(WARD, "attitude", 0, 3, 3, 0)).getFirst().soon())
                .isTrue();
        assertThat(running(counts(WARD, "attitude", 0, 0, 3, 0))).isEmpty();
    }

    @Test
    void thePresentMonthCountsOnceItIsOftenEnoughAndBreaksNothingBefore() {
        assertThat(running(counts(WARD, "attitude", 3, 3, 3, 2))).containsExactly(3);
        assertThat(running(counts(WARD, "attitude", 3, 3, 3, 3))).containsExactly(4);
        assertThat(running(counts(WARD, "attitude", 0, 3, 3, 3))).containsExactly(3);
    }

    @Test
    void aMonthThatIsTooQuietEndsTheRun() {
        assertThat(running(counts(WARD, "attitude", 9, 9, 2, 0))).isEmpty();
        assertThat(running(counts(WARD, "attitude", 9, 2, 9, 9))).containsExactly(2);
    }

    @Test
    void anotherDepartmentsComplaintsAreNotAdded() {
        List<Glances.MonthCount> counts = counts(WARD, "attitude", 2, 2, 2, 2);
        counts.addAll(counts(PHARMACY, "attitude", 2, 2, 2, 2));
        assertThat(found(counts)).isEmpty();
    }

    @Test
    void theTopicStandsForItsIssueUnlessTheIssueHasRunLonger() {
        List<Glances.MonthCount> counts = counts(WARD, "attitude", 4, 4, 4, 0);
        counts.addAll(counts(WARD, "attitude.cold", 3, 3, 3, 0));
        counts.addAll(counts(WARD, "process", 4, 4, 4, 0));
        assertThat(found(counts)).extracting(Stubborn::code).containsExactlyInAnyOrder("attitude.cold", "process");
        List<Glances.MonthCount> longer = counts(WARD, "attitude", 4, 4, 4, 0);
        longer.addAll(counts(WARD, "attitude.cold", 0, 3, 3, 0));
        assertThat(found(longer)).extracting(Stubborn::code).containsExactly("attitude", "attitude.cold");
    }

    @Test
    void itTellsTheWholeYearAndForgetsWhatIsOlder() {
        List<Glances.MonthCount> counts = counts(WARD, "cost", 5, 6, 7, 1);
        counts.add(new Glances.MonthCount(WARD, "cost", NOVEMBER.minusMonths(12), 9));
        counts.add(new Glances.MonthCount(WARD, "cost", NOVEMBER.minusMonths(13), 9));
        assertThat(found(counts).getFirst().months()).containsExactly(9, 0, 0, 0, 0, 0, 0, 0, 0, 5, 6, 7, 1);
    }

    /** From three months ago to the present month. */
    private static List<Glances.MonthCount> counts(DepartmentId department, String code, int... months) {
        List<Glances.MonthCount> counts = new ArrayList<>();
        for (int i = 0; i < months.length; i++) {
            counts.add(
                    new Glances.MonthCount(department, code, NOVEMBER.minusMonths(months.length - 1L - i), months[i]));
        }
        return counts;
    }

    private static List<Stubborn> found(List<Glances.MonthCount> counts) {
        return Stubborn.among(counts, NOVEMBER, 3);
    }

    private static List<Integer> running(List<Glances.MonthCount> counts) {
        return found(counts).stream().map(Stubborn::running).toList();
    }
}
