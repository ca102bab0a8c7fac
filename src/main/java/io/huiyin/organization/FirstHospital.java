package io.huiyin.organization;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Role;
import io.huiyin.storage.Folder;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Founds the hospital of an installation without demo on its first start, with the four desks every case needs and one
 * administrator, who must choose a new password at once.
 */
@Component
@Order(0)
@ConditionalOnBooleanProperty(name = "huiyin.demo.enabled", havingValue = false)
class FirstHospital implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstHospital.class);
    private static final String ADMINISTRATOR = "admin";

    private final FirstHospitalSettings settings;
    private final Hospitals hospitals;
    private final Departments departments;
    private final People people;
    private final Passwords passwords;
    private final Folder folder;
    private final JsonMapper json;
    private final TransactionOperations transaction;

    FirstHospital(
            FirstHospitalSettings settings,
            Hospitals hospitals,
            Departments departments,
            People people,
            Passwords passwords,
            Folder folder,
            JsonMapper json,
            TransactionOperations transaction) {
        this.settings = settings;
        this.hospitals = hospitals;
        this.departments = departments;
        this.people = people;
        this.passwords = passwords;
        this.folder = folder;
        this.json = json;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!settings.code().isBlank() && hospitals.all().isEmpty()) {
            transaction.executeWithoutResult(status -> found());
        }
    }

    private void found() {
        Hospital hospital = hospitals.found(new NewHospital(
                settings.code(),
                settings.name(),
                settings.name(),
                settings.zone(),
                settings.phone(),
                settings.phone()));
        Actor installer = hospitals.installer(hospital.id());
        for (NewDepartment desk : desks()) {
            departments.create(installer, desk);
        }
        StaffMember administrator = people.create(
                installer,
                new NewStaffMember(ADMINISTRATOR, "管理员", Role.ADMINISTRATOR.code(), List.of(), null, null, true));
        String password = passwords.reset(installer, administrator.id());
        folder.writeSecret(
                "first-sign-in.json",
                json.writeValueAsString(
                        Map.of("hospital", hospital.code(), "username", ADMINISTRATOR, "password", password)));
        log.info(
                "Founded {} ({}). Sign in as {} with the password in {}",
                hospital.name(),
                hospital.code(),
                ADMINISTRATOR,
                folder.file("first-sign-in.json"));
    }

    private static List<NewDepartment> desks() {
        return List.of(
                desk("医患关系办公室", "Patient Relations Office", Department.Kind.ADMINISTRATIVE, Duty.Desk.RELATIONS),
                desk("医务科", "Medical Affairs", Department.Kind.ADMINISTRATIVE, Duty.Desk.MEDICAL_AFFAIRS),
                desk("护理部", "Nursing Department", Department.Kind.NURSING, Duty.Desk.NURSING),
                desk("质控科", "Quality Control", Department.Kind.ADMINISTRATIVE, Duty.Desk.QUALITY_CONTROL));
    }

    private static NewDepartment desk(String name, String nameEn, Department.Kind kind, Duty.Desk desk) {
        return new NewDepartment(name, nameEn, kind.code(), "", "", desk.code(), true);
    }
}
