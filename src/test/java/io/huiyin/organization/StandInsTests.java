package io.huiyin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.kernel.Ids;
import io.huiyin.kernel.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandInsTests {

    private static final Instant NOW = Instant.parse("2026-09-18T01:00:00Z");
    private static final StaffId ZHAO = person();
    private static final StaffId QIAN = person();
    private static final StaffId SUN = person();
    private static final StaffId LI = person();

    @Test
    void theDeputyOfADeputyWhoIsAwayStandsInAsWell() {
        StandIns standIns = StandIns.of(List.of(away(ZHAO, QIAN), away(QIAN, SUN)));
        assertThat(standIns.forPerson(ZHAO)).containsExactly(QIAN, SUN);
        assertThat(standIns.of(SUN)).containsExactlyInAnyOrder(QIAN, ZHAO);
        assertThat(standIns.of(QIAN)).containsExactly(ZHAO);
        assertThat(standIns.of(ZHAO)).isEmpty();
    }

    @Test
    void aChainThatBitesItsTailEnds() {
        StandIns standIns = StandIns.of(List.of(away(ZHAO, QIAN), away(QIAN, SUN), away(SUN, ZHAO)));
        assertThat(standIns.forPerson(ZHAO)).containsExactly(QIAN, SUN);
        assertThat(standIns.of(ZHAO)).containsExactlyInAnyOrder(SUN, QIAN);
        StandIns tail = StandIns.of(List.of(away(LI, ZHAO), away(ZHAO, QIAN), away(QIAN, ZHAO)));
        assertThat(tail.forPerson(LI)).containsExactly(ZHAO, QIAN);
    }

    @Test
    void onePersonMayStandInForSeveral() {
        StandIns standIns = StandIns.of(List.of(away(ZHAO, SUN), away(QIAN, SUN)));
        assertThat(standIns.of(SUN)).containsExactlyInAnyOrder(ZHAO, QIAN);
        assertThat(standIns.forPerson(LI)).isEmpty();
    }

    @Test
    void anAbsenceCoversItsFirstMomentAndNotItsEnd() {
        Absence absence = away(ZHAO, QIAN);
        assertThat(absence.covers(absence.from())).isTrue();
        assertThat(absence.covers(absence.to())).isFalse();
        assertThat(absence.covers(absence.from().minusNanos(1))).isFalse();
        assertThat(absence.overlaps(absence.to(), absence.to().plusSeconds(1))).isFalse();
        assertThat(absence.overlaps(absence.from().minusSeconds(1), absence.to()))
                .isTrue();
    }

    private static Absence away(StaffId who, StaffId deputy) {
        return new Absence(Ids.next(NOW), who, deputy, NOW, NOW.plus(Duration.ofDays(3)), "", null, 0);
    }

    private static StaffId person() {
        return new StaffId(Ids.next(NOW));
    }
}
