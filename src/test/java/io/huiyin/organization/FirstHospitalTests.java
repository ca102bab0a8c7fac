package io.huiyin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.storage.Folder;
import io.huiyin.testing.OnDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@OnDatabase
@TestPropertySource(properties = "huiyin.organization.first.code=KANGLE")
class FirstHospitalTests {

    @Autowired
    private FirstHospital first;

    @Autowired
    private Hospitals hospitals;

    @Autowired
    private Departments departments;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Folder folder;

    @Autowired
    private JsonMapper json;

    @Test
    void anInstallationWithoutDemoBeginsWithOneHospitalItsDesksAndAnAdministrator() throws IOException {
        first.run(new DefaultApplicationArguments());

        List<Hospital> founded = hospitals.all();
        assertThat(founded).extracting(Hospital::code).containsExactly("KANGLE");
        assertThat(departments.duty(founded.getFirst().id(), Duty.Desk.RELATIONS))
                .isPresent();

        JsonNode signIn = json.readTree(Files.readString(folder.file("first-sign-in.json")));
        assertThat(passwords.verify(
                        signIn.get("username").asString(),
                        signIn.get("password").asString()))
                .hasValueSatisfying(known -> assertThat(known.mustChange()).isTrue());
    }
}
