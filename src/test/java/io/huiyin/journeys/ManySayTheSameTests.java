package io.huiyin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.analysis.Analyst;
import io.huiyin.kernel.Role;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.TestHospital;
import io.huiyin.testing.Visitor;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Several patients complain of the same in their own words; the hospital hears that it is the same. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManySayTheSameTests {

    private static final List<String> PARKING =
            List.of("地下停车场没有人指挥，堵了半个小时才出来，太乱了", "停车场没人指挥，车都堵在出口，等了四十分钟才出来", "停车场太乱，没有人指挥，堵在里面半个小时出不来");

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Analyst analyst;

    private TestHospital hospital;
    private Visitor office;

    @BeforeAll
    void patientsSpeak() {
        hospital = TestHospital.found(house, "SAME");
        office = hospital.signedIn(Role.RELATIONS_OFFICER);
        PARKING.forEach(words -> says("OPD", words));
        says("OPD", "抽血的护士扎了四针都没扎进去，手背全青了");
        says("WARD3", "三病区夜里护士站聊天声音太大，病人没法睡觉");
        analyst.catchUp();
    }

    @Test
    void theOfficeHearsTheThemeWithItsWitnesses() {
        JsonNode heard = office.get("/api/themes").expect(200).body();
        assertThat(heard.get("negative").asInt()).isEqualTo(5);
        assertThat(heard.get("themes")).singleElement().satisfies(theme -> {
            assertThat(theme.get("now").asInt()).isEqualTo(3);
            assertThat(theme.get("before").asInt()).isZero();
            assertThat(PARKING)
                    .anyMatch(words -> words.contains(theme.get("name").asString()));
            assertThat(theme.get("name").asString()).hasSizeGreaterThan(3);
            assertThat(texts(theme.get("examples"), "excerpt")).containsExactlyInAnyOrderElementsOf(PARKING);
        });
        JsonNode parking = StreamSupport.stream(heard.get("topics").spliterator(), false)
                .filter(count -> count.get("topic").get("code").asString().equals("environment.parking"))
                .findFirst()
                .orElseThrow();
        assertThat(parking.get("topic").get("name").asString()).isNotBlank();
        assertThat(parking.get("now").asInt()).isEqualTo(3);
        assertThat(office.get("/api/cases?topic=environment.parking")
                        .expect(200)
                        .body()
                        .get("items"))
                .hasSize(3);
    }

    @Test
    void nobodyHearsMoreThanTheyMayRead() {
        Visitor ward = hospital.signedIn(Role.DEPARTMENT_HEAD, ".ward");
        JsonNode heard = ward.get("/api/themes").expect(200).body();
        assertThat(heard.get("themes")).isEmpty();
        assertThat(heard.get("negative").asInt()).isLessThanOrEqualTo(1);
        Visitor stranger = TestHospital.found(house, "ELSEWHERE").signedIn(Role.PRESIDENT);
        assertThat(stranger.get("/api/themes").expect(200).body().get("topics")).isEmpty();
        hospital.signedIn(Role.ADMINISTRATOR).get("/api/themes").expect(403);
        hospital.visitor().get("/api/themes").expect(401);
        office.get("/api/themes?weeks=0").expect(422);
        office.get("/api/themes?department=nonsense").expect(404);
    }

    @Test
    void whatHasNotRunForThreeMonthsIsNotStubborn() {
        JsonNode found =
                office.get("/api/themes/stubborn?atLeast=1").expect(200).body();
        assertThat(found.get("present").asString()).matches("\\d{4}-\\d{2}");
        assertThat(found.get("stubborn")).isEmpty();
        office.get("/api/themes/stubborn?atLeast=0").expect(422);
        hospital.signedIn(Role.ADMINISTRATOR).get("/api/themes/stubborn").expect(403);
        hospital.visitor().get("/api/themes/stubborn").expect(401);
    }

    @Test
    void aCaseShowsWhoSaidTheSameInOtherWords() {
        JsonNode first = office.get("/api/cases?topic=environment.parking")
                .expect(200)
                .body()
                .get("items")
                .get(0);
        JsonNode similar = office.get("/api/cases/" + first.get("id").asString() + "/similar")
                .expect(200)
                .body();
        assertThat(texts(similar, "excerpt").subList(0, 2))
                .doesNotContain(first.get("excerpt").asString())
                .isSubsetOf(PARKING);
    }

    @Test
    void theModelCardSaysWhatWasMeasuredAndWhatHappenedHere() {
        JsonNode card = office.get("/api/model-card").expect(200).body();
        assertThat(card.get("card").get("held-out").get("texts").asInt()).isGreaterThan(600);
        assertThat(card.get("here").get("understood").asInt()).isEqualTo(5);
        hospital.signedIn(Role.DEPARTMENT_HEAD).get("/api/model-card").expect(403);
    }

    private void says(String place, String words) {
        hospital.hearsAt(place, "complaint", words);
    }

    private static List<String> texts(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get(field).asString())
                .toList();
    }
}
