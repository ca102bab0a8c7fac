package io.huiyin.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import io.huiyin.kernel.StoryClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everybody chooses what they hear, by which way and when; danger asks nobody. */
@OnOutreach
class PreferencesTests {

    private static final Instant EVENING = PeoplesHospital.at("2026-11-20T21:30");

    @Autowired
    private Preferences preferences;

    @Autowired
    private Notices notices;

    @Autowired
    private DeliveryTable deliveries;

    @Autowired
    private PeoplesHospital city;

    private HospitalId hospital;
    private Actor wang;

    @BeforeEach
    void people() {
        city.emptyOutbox();
        hospital = city.founded();
        StaffId id = city.nurse(hospital, "wang@example.org");
        wang = city.officer(hospital, id);
    }

    @Test
    void whoHasSaidNothingRestsAsTheHouseDoes() {
        Preferences.Wishes wishes = preferences.of(wang);
        assertThat(wishes.quietFrom()).hasToString("20:00");
        assertThat(wishes.version()).isZero();
        tell("dispatched", false);
        assertThat(letters())
                .singleElement()
                .satisfies(
                        letter -> assertThat(letter.nextAttemptAt()).isEqualTo(PeoplesHospital.at("2026-11-21T08:00")));
    }

    @Test
    void ownQuietHoursHold() {
        preferences.change(wang, 0, "22:00", "06:30", List.of());
        tell("dispatched", false);
        assertThat(letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.nextAttemptAt()).isEqualTo(EVENING));
    }

    @Test
    void whatIsNotWantedByOneWayComesByTheOther() {
        preferences.change(wang, 0, "20:00", "08:00", List.of("progress:email", "work:in_app"));
        tell("closed", false);
        assertThat(letters()).isEmpty();
        assertThat(notices.unread(hospital, wang.staff())).isEqualTo(1);
        tell("dispatched", false);
        assertThat(letters()).hasSize(1);
        assertThat(notices.unread(hospital, wang.staff())).isEqualTo(1);
    }

    @Test
    void dangerAsksNobody() {
        preferences.change(
                wang,
                0,
                "00:00",
                "23:59",
                List.of("progress:email", "progress:in_app", "deadline:email", "deadline:in_app"));
        tell("severe_heard", true);
        tell("overdue", true);
        assertThat(notices.unread(hospital, wang.staff())).isEqualTo(2);
        assertThat(letters())
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.nextAttemptAt()).isEqualTo(EVENING));
        assertThatThrownBy(() -> preferences.change(wang, 1, "20:00", "08:00", List.of("danger:email")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whoChangedItElsewhereMeanwhileIsTold() {
        preferences.change(wang, 0, "21:00", "07:00", List.of());
        assertThatThrownBy(() -> preferences.change(wang, 0, "22:00", "07:00", List.of()))
                .isInstanceOf(Refused.class)
                .hasMessage("changed");
        assertThatThrownBy(() -> preferences.change(wang, 1, "late", "07:00", List.of()))
                .isInstanceOf(Refused.class);
        assertThat(preferences.of(wang).quietFrom()).hasToString("21:00");
    }

    private void tell(String kind, boolean urgent) {
        Notice plain = PeoplesHospital.notice(kind, urgent);
        StoryClock.at(
                EVENING,
                () -> notices.tell(
                        hospital,
                        List.of(wang.staff()),
                        new Notice(kind, plain.title(), plain.text(), plain.caseId(), urgent, "k:" + kind)));
    }

    private List<DeliveryRow> letters() {
        return deliveries.list(hospital, DeliveryRow.WAITING, null, 10);
    }
}
