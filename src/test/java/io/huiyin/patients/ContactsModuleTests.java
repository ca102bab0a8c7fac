package io.huiyin.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.audit.AuditFilter;
import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Role;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.TestHospital;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactsModuleTests {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Contacts contacts;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    private TestHospital people;
    private HospitalId hospital;

    @BeforeAll
    void found() {
        people = TestHospital.found(house, "CONTACTS");
        hospital = people.hospital().id();
    }

    @Test
    void aStolenTableTellsNothing() {
        ContactId id = keep("张小丰", "13812345678");
        List<byte[]> row = jdbc.sql("""
                        select name_sealed || phone_sealed || phone_index from patients.contact
                         where hospital_id = :h and id = :id
                        """)
                .param("h", hospital.value())
                .param("id", id.value())
                .query((r, n) -> r.getBytes(1))
                .list();

        assertThat(new String(row.getFirst(), StandardCharsets.UTF_8)).doesNotContain("张", "138", "5678");
        assertThat(contacts.masked(hospital, List.of(id))).containsEntry(id, new MaskedContact("张*丰", "138****5678"));
        assertThat(new NewContact("张小丰", "13812345678").toString()).doesNotContain("小", "13812345678");
    }

    @Test
    void thePhoneIsRecognisedHoweverItIsWritten() {
        ContactId first = keep("王一", "+86 139-0000-1111");
        ContactId second = keep(null, "13900001111");
        ContactId other = keep("王一", "13900001112");

        assertThat(contacts.sharing(hospital, first))
                .isEqualTo(Set.of(first, second))
                .doesNotContain(other);
        assertThat(contacts.sharing(hospital, keep("无电话", null))).isEmpty();
    }

    @Test
    void revealingNeedsPermissionAndAReasonAndLeavesATrace() {
        ContactId id = keep("李四", "13711112222");

        assertThatThrownBy(() -> contacts.reveal(people.actor(Role.PRESIDENT), id, "看看"))
                .hasMessage("forbidden");
        assertThatThrownBy(() -> contacts.reveal(people.actor(Role.RELATIONS_OFFICER), id, " "))
                .hasMessage("invalid");
        assertThat(contacts.reveal(people.actor(Role.RELATIONS_OFFICER), id, "回访")
                        .phone())
                .isEqualTo("13711112222");
        assertThat(audit.entries(
                                people.actor(Role.AUDITOR), new AuditFilter("patient_revealed", null, null, null), null)
                        .items())
                .anySatisfy(entry -> {
                    assertThat(entry.subject()).contains(id.toString());
                    assertThat(entry.reason()).isEqualTo("回访");
                });
    }

    @Test
    void anotherHospitalSeesNothing() {
        TestHospital stranger = TestHospital.found(house, "STRANGER");
        ContactId id = keep("赵六", "13612345678");

        assertThat(contacts.masked(stranger.hospital().id(), List.of(id))).isEmpty();
        assertThat(contacts.sharing(stranger.hospital().id(), id)).isEmpty();
        assertThatThrownBy(() -> contacts.reveal(stranger.actor(Role.RELATIONS_OFFICER), id, "好奇"))
                .hasMessage("not_found");
    }

    private ContactId keep(@Nullable String name, @Nullable String phone) {
        ContactId id = new ContactId(Ids.next(Instant.EPOCH));
        contacts.keepAll(hospital, Map.of(id, new NewContact(name, phone)));
        return id;
    }
}
