package io.huiyin.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Role;
import io.huiyin.outreach.Notices;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.TestHospital;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest
@OnDatabase
class CareModuleTests {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private RuleTable rules;

    @Autowired
    private CareTable table;

    @Autowired
    private CareWatch watch;

    @Autowired
    private Notices notices;

    @Test
    void severalWhoLookAtOnceWarnOnce() throws Exception {
        TestHospital hospital = TestHospital.found(house, "WARNED");
        Care owed = owed(hospital, Instant.now().minus(Duration.ofHours(1)));
        try (var three = Executors.newFixedThreadPool(3)) {
            Callable<Void> look = () -> {
                watch.run();
                return null;
            };
            for (var done : three.invokeAll(List.of(look, look, look))) {
                done.get();
            }
        }
        watch.run();
        assertThat(notices.of(hospital.actor(Role.DEPARTMENT_HEAD), null).items())
                .filteredOn(notice -> notice.kind().equals("care_overdue"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.caseId()).isEqualTo(owed.caseId()));
    }

    @Test
    void theSameRuleAsksForTheSameWordsOnce() {
        TestHospital hospital = TestHospital.found(house, "ONCE");
        Care owed = owed(hospital, Instant.now().plus(Duration.ofHours(1)));
        assertThat(table.add(hospital.hospital().id(), owed)).isFalse();
        watch.run();
        assertThat(notices.of(hospital.actor(Role.DEPARTMENT_HEAD), null).items())
                .as("nothing is overdue")
                .isEmpty();
    }

    private Care owed(TestHospital hospital, Instant due) {
        HospitalId id = hospital.hospital().id();
        Rule rule = new Rule(
                Ids.next(Instant.now()),
                new Bilingual("疼痛", "Pain"),
                new When(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of("疼")),
                Rule.Kind.CONTACT,
                Rule.Who.LEAD,
                null,
                48,
                new Bilingual("请联系", "Please call"),
                false,
                0,
                null);
        rules.add(id, rule);
        Care care = new Care(
                Ids.next(Instant.now()),
                rule.id(),
                new FeedbackId(UUID.randomUUID()),
                UUID.randomUUID(),
                "H1",
                hospital.departmentNamed("门诊部"),
                due.minus(Duration.ofDays(2)),
                due,
                Care.State.OPEN,
                0,
                null,
                0);
        assertThat(table.add(id, care)).isTrue();
        return care;
    }
}
