package io.huiyin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Page;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StaffId;
import io.huiyin.testing.OnDatabase;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The trail keeps what happened, in order, and shows when somebody laid hands on it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@OnDatabase
class AuditTrailTests {

    private static final AtomicLong HOSPITALS = new AtomicLong(1000);

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    private HospitalId hospital;
    private Actor auditor;

    @BeforeEach
    void aHospitalOfItsOwn() {
        hospital = new HospitalId(HOSPITALS.incrementAndGet());
        auditor = new Actor(hospital, new StaffId(UUID.randomUUID()), "审计员", Role.AUDITOR, Set.of());
    }

    @Test
    void whatWasDoneIsReadNewestFirstPageByPage() {
        record(120);
        Page<AuditEntry> first = trail.entries(auditor, all(), null);
        assertThat(first.items()).hasSize(50);
        assertThat(first.items().getFirst().number()).isEqualTo(120);
        Page<AuditEntry> second = trail.entries(auditor, all(), first.next());
        Page<AuditEntry> third = trail.entries(auditor, all(), second.next());
        assertThat(third.items()).hasSize(20);
        assertThat(third.items().getLast().number()).isEqualTo(1);
        assertThat(third.next()).isNull();
    }

    @Test
    void anUntouchedChainIsWhole() {
        record(1005);
        assertThat(trail.verify(auditor)).isEqualTo(new Verification(1005, null));
    }

    @Test
    void anEmptyChainIsWhole() {
        assertThat(trail.verify(auditor).intact()).isTrue();
    }

    @Test
    void aChangedEntryIsFound() {
        record(5);
        change("update audit.entry set actor_name = '别人' where hospital_id = :hospital and number = 3");
        assertThat(trail.verify(auditor)).isEqualTo(new Verification(2, 3L));
    }

    @Test
    void aRemovedEntryIsFound() {
        record(5);
        change("delete from audit.entry where hospital_id = :hospital and number = 4");
        assertThat(trail.verify(auditor).brokenAt()).isEqualTo(4);
    }

    @Test
    void anEndThatWasCutOffIsFound() {
        record(5);
        change("delete from audit.entry where hospital_id = :hospital and number = 5");
        assertThat(trail.verify(auditor).brokenAt()).isEqualTo(5);
    }

    @Test
    void anEntryThatWasSlippedInIsFound() {
        record(5);
        change("""
                insert into audit.entry (hospital_id, number, at, action, subject, outcome, hash)
                select hospital_id, 6, at, action, subject, outcome, hash from audit.entry
                where hospital_id = :hospital and number = 5
                """);
        assertThat(trail.verify(auditor).brokenAt()).isEqualTo(6);
    }

    @Test
    void anEntryOfAnotherHospitalDoesNotFitIn() {
        record(1);
        HospitalId other = new HospitalId(HOSPITALS.incrementAndGet());
        trail.record(other, null, "token_created", "别处", null);
        change("delete from audit.entry where hospital_id = :hospital");
        jdbc.sql("update audit.entry set hospital_id = :hospital where hospital_id = :other")
                .param("hospital", hospital.value())
                .param("other", other.value())
                .update();
        assertThat(trail.verify(auditor).intact()).isFalse();
    }

    @Test
    void whatIsRolledBackWasNeverDone() {
        record(2);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    record(1);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        record(1);
        assertThat(trail.verify(auditor)).isEqualTo(new Verification(3, null));
    }

    @Test
    void manyAtOnceMakeOneChain() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            List<Future<Void>> all = people.invokeAll(IntStream.range(0, 6)
                    .<Callable<Void>>mapToObj(person -> () -> {
                        record(20);
                        return null;
                    })
                    .toList());
            for (Future<Void> one : all) {
                one.get();
            }
        }
        assertThat(trail.verify(auditor)).isEqualTo(new Verification(120, null));
    }

    @Test
    void entriesAreFoundByWhatAndWho() {
        Actor nurse = new Actor(hospital, new StaffId(UUID.randomUUID()), "李护士", Role.FOLLOWUP_NURSE, Set.of());
        record(3);
        trail.record(hospital, nurse, "patient_revealed", "H1-000001", "回访");
        AuditFilter revealed = new AuditFilter("patient_revealed", null, null, null);
        AuditFilter hers = new AuditFilter(null, nurse.staff().value(), null, null);
        assertThat(trail.entries(auditor, revealed, null).items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).isEqualTo("回访"));
        assertThat(trail.entries(auditor, hers, null).items()).hasSize(1);
    }

    @Test
    void onlyAuditorsReadAndOnlyTheirOwn() {
        record(1);
        Actor head = new Actor(hospital, new StaffId(UUID.randomUUID()), "主任", Role.DEPARTMENT_HEAD, Set.of());
        assertThatThrownBy(() -> trail.entries(head, all(), null)).isInstanceOf(Refused.class);
        HospitalId elsewhere = new HospitalId(HOSPITALS.incrementAndGet());
        Actor stranger = new Actor(elsewhere, auditor.staff(), "审计员", Role.AUDITOR, Set.of());
        assertThat(trail.entries(stranger, all(), null).items()).isEmpty();
    }

    private void record(int times) {
        for (int i = 0; i < times; i++) {
            trail.record(hospital, auditor, "token_created", "对接系统", null);
        }
    }

    private void change(String sql) {
        jdbc.sql(sql).param("hospital", hospital.value()).update();
    }

    private static AuditFilter all() {
        return new AuditFilter(null, null, null, null);
    }
}
