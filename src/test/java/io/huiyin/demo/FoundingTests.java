package io.huiyin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.organization.Departments;
import io.huiyin.organization.Duties;
import io.huiyin.organization.Duty;
import io.huiyin.organization.Hospitals;
import io.huiyin.organization.Passwords;
import io.huiyin.organization.People;
import io.huiyin.organization.Places;
import io.huiyin.organization.Tokens;
import io.huiyin.storage.Folder;
import io.huiyin.testing.OnDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The demo hospital can be worked in as soon as it is founded, and is founded once. */
@SpringBootTest
@OnDatabase
@TestPropertySource(properties = "huiyin.demo.password=Echo-2026-demo")
class FoundingTests {

    @Autowired
    private Founding founding;

    @Autowired
    private SignIns signIns;

    @Autowired
    private DemoTable table;

    @Autowired
    private Hospitals hospitals;

    @Autowired
    private Departments departments;

    @Autowired
    private Places places;

    @Autowired
    private Duties duties;

    @Autowired
    private People people;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Folder folder;

    @Autowired
    private JsonMapper json;

    private Setting setting = Script.read(new JsonMapper()).setting();

    @BeforeEach
    void found() {
        founding.begin(setting);
    }

    @Test
    void aSecondStartFoundsNothing() {
        assertThat(founding.begin(setting)).isEqualTo(table.find());
        assertThat(hospitals.all()).hasSize(1);
        assertThat(departments.all(hospital())).hasSameSizeAs(setting.departments());
    }

    @Test
    void theDutyListSendsMattersWhereTheyBelong() {
        assertThat(sent(Nature.COMPLAINT, ServiceStage.REGISTRATION, Issue.PROCESS, null))
                .isEqualTo("门诊部");
        assertThat(sent(Nature.COMPLAINT, ServiceStage.SETTLEMENT, Issue.COST, null))
                .isEqualTo("医保办");
        assertThat(sent(Nature.COMPLAINT, ServiceStage.INPATIENT, Issue.SAFETY, "E5-RESW"))
                .isEqualTo("医务科");
        assertThat(sent(Nature.REPORT, ServiceStage.SURGERY, Issue.ETHICS, "E6-GSUW"))
                .isEqualTo("纪检监察室");
        assertThat(sent(Nature.COMPLAINT, ServiceStage.OUTPATIENT, Issue.QUALITY, "E1-EYE"))
                .isEqualTo("眼科");
        assertThat(sent(Nature.PRAISE, ServiceStage.INPATIENT, Issue.QUALITY, "E3-OBSW"))
                .isEqualTo("产科");
        assertThat(sent(Nature.ENQUIRY, ServiceStage.GENERAL, Issue.COMMUNICATION, null))
                .isEqualTo("医患关系办公室（客服中心）");
    }

    @Test
    void everybodyCanSignInWithWhatTheFileSaysAndNobodyElseCanReadIt() throws IOException {
        signIns.hand(table.find().orElseThrow(), setting, cast());
        Path file = folder.file(SignIns.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        SignIns.Sheet sheet = json.readValue(Files.readString(file), SignIns.Sheet.class);
        assertThat(sheet.users()).hasSameSizeAs(setting.staff());
        SignIns.User kefu = sheet.users().stream()
                .filter(user -> user.username().equals("kefu"))
                .findFirst()
                .orElseThrow();
        assertThat(kefu.role()).isEqualTo(Role.RELATIONS_OFFICER.code());
        assertThat(passwords.verify("kefu", kefu.password()))
                .hasValueSatisfying(known -> assertThat(known.mustChange()).isFalse());
        assertThat(tokens.find(sheet.token()))
                .hasValueSatisfying(machine -> assertThat(machine.hospital()).isEqualTo(hospital()));
        assertThat(places.byCode(hospital(), sheet.place())).isPresent();
    }

    private Cast cast() {
        return Cast.of(hospital(), setting, people, departments, places);
    }

    private HospitalId hospital() {
        return hospitals.byCode("SRMYY").orElseThrow().id();
    }

    private String sent(Nature nature, ServiceStage stage, Issue issue, @Nullable String place) {
        var at = place == null
                ? null
                : places.byCode(hospital(), place).orElseThrow().id();
        var to = duties.route(hospital(), nature, stage, List.of(issue), at).department();
        assertThat(departments.duty(hospital(), Duty.Desk.RELATIONS)).isPresent();
        return departments.find(hospital(), to).name();
    }
}
