package io.huiyin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.analysis.Analyst;
import io.huiyin.kernel.Role;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.TestHospital;
import io.huiyin.testing.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Somebody without a name and the hospital write to each other, with pictures, and see what the other has read. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversationTests {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Analyst analyst;

    private TestHospital hospital;
    private Visitor patient;
    private Visitor office;
    private String page = "";
    private String file = "";

    @BeforeAll
    void somebodySpeaksWithoutAName() {
        hospital = TestHospital.found(house, "TALK");
        patient = hospital.visitor();
        office = hospital.signedIn(Role.RELATIONS_OFFICER);
        String code = hospital.hearsAt("WARD3", "complaint", "病房的窗户关不上，夜里很冷").code();
        analyst.catchUp();
        page = "/api/v1/feedback/" + code;
        file = "/api/cases/" + office.get("/api/cases?q=窗户").expect(200).at("/items/0/id");
    }

    @Test
    void bothSidesSendPicturesAndNeitherLearnsWhoTheOtherIs() {
        String asked = UUID.randomUUID().toString();
        String plan = picture();
        Map<String, Object> question = Map.of("text", "请问是哪一扇窗？图上标出来就可以。", "attachments", List.of(plan));
        office.post(file + "/replies", question, Map.of("Idempotency-Key", asked))
                .expect(200);
        office.post(file + "/replies", question, Map.of("Idempotency-Key", asked))
                .expect(200);

        JsonNode seen = message(asked);
        assertThat(seen.get("from").asString()).isEqualTo("hospital");
        assertThat(seen.get("attachments")).hasSize(1);
        String url = seen.get("attachments").get(0).get("url").asString();
        assertThat(patient.get(url).expect(200).header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(patient.get(page).body().toString()).doesNotContain("员工").doesNotContain("relations_officer");

        Map<String, Object> answer = Map.of("text", "靠门的这一扇", "attachments", List.of(picture(), picture()));
        String key = UUID.randomUUID().toString();
        String addition = patient.post(page + "/messages", answer, Map.of("Idempotency-Key", key))
                .expect(201)
                .text("id");
        patient.post(page + "/messages", answer, Map.of("Idempotency-Key", key)).expect(201);
        JsonNode beside = office.get(file + "/conversation").expect(200).body();
        assertThat(beside.get("files").get(addition)).hasSize(2);
        assertThat(beside.get("files").get(asked)).hasSize(1);
        office.get(beside.get("files").get(addition).get(0).get("url").asString())
                .expect(200);
        assertThat(office.get(file).expect(200).body().get("row").get("unread").asBoolean())
                .isTrue();
        assertThat(office.get(file).body().get("attachments")).isEmpty();
    }

    @Test
    void eachSideSeesWhatTheOtherHasRead() {
        office.post(file + "/replies", Map.of("text", "我们今天下午来修。")).expect(200);
        JsonNode message = patient.get(page).expect(200).body().get("messages");
        Instant said = Instant.parse(message.get(message.size() - 1).get("at").asString());
        patient.put(page + "/visit", Map.of()).expect(200);
        Instant read =
                Instant.parse(office.get(file + "/conversation").expect(200).text("seenAt"));
        assertThat(read).isAfter(said);
        assertThat(Instant.parse(
                        patient.put(page + "/visit", Map.of()).expect(200).text("previous")))
                .isEqualTo(read);
    }

    @Test
    void aPictureIsGivenOnceAndOnlyAPictureIsTaken() {
        String picture = picture();
        patient.post(page + "/messages", Map.of("text", "补一张", "attachments", List.of(picture)))
                .expect(201);
        patient.post(page + "/messages", Map.of("text", "再补一张", "attachments", List.of(picture)))
                .expect(422);
        patient.post(page + "/messages", Map.of("text", "没有这张", "attachments", List.of("x")))
                .expect(422);
        List<String> many = java.util.stream.IntStream.range(0, 10)
                .mapToObj(n -> UUID.randomUUID().toString())
                .toList();
        patient.post(page + "/messages", Map.of("text", "太多了", "attachments", many))
                .expect(422);
        upload("GIF89a".getBytes(StandardCharsets.US_ASCII)).expect(415);
        assertThat(patient.get(page).body().get("messages").toString()).doesNotContain("再补一张");
    }

    @Test
    void aDocumentIsHandedOutAsItCameAndNeverShown() {
        String pdf = "%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\n%%EOF\n";
        String sent = upload(pdf).expect(201).text("id");
        String addition = patient.post(page + "/messages", Map.of("text", "检查报告在这里", "attachments", List.of(sent)))
                .expect(201)
                .text("id");
        JsonNode file = patient.get(page)
                .expect(200)
                .body()
                .get("messages")
                .valueStream()
                .filter(message -> message.get("id").asString().equals(addition))
                .findFirst()
                .orElseThrow()
                .get("attachments")
                .get(0);
        assertThat(file.get("kind").asString()).isEqualTo("pdf");
        String forStaff = office.get(this.file + "/conversation").expect(200).at("/files/" + addition + "/0/url");
        for (Visitor.Answer given : List.of(patient.get(file.get("url").asString()), office.get(forStaff))) {
            given.expect(200);
            assertThat(given.header("Content-Type")).isEqualTo("application/pdf");
            assertThat(given.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + sent + ".pdf\"");
            assertThat(given.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(given.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        }
        String url = file.get("url").asString();
        patient.get("/api/v1/feedback/" + stranger() + url.substring(url.indexOf("/attachments")))
                .expect(404);
        TestHospital elsewhere = TestHospital.found(house, "TALKPDF");
        elsewhere.signedIn(Role.RELATIONS_OFFICER).get(forStaff).expect(404);
    }

    @Test
    void whatOnlyCallsItselfADocumentIsTurnedAway() {
        upload("<html><script>alert(1)</script></html>").expect(415);
        upload("<html>%PDF-1.7 %%EOF</html>").expect(415);
        assertThat(upload("%PDF-1.7 and then the line broke").expect(422).text("code"))
                .isEqualTo("attachment.torn");
    }

    @Test
    void strangersSeeNeitherPicturesNorWhetherSomebodyLooked() {
        String addition = patient.post(page + "/messages", Map.of("text", "只给你们看", "attachments", List.of(picture())))
                .expect(201)
                .text("id");
        String url = office.get(file + "/conversation").expect(200).at("/files/" + addition + "/0/url");
        Visitor stranger = TestHospital.found(house, "TALKELSE").signedIn(Role.RELATIONS_OFFICER);
        stranger.get(file + "/conversation").expect(404);
        stranger.get(url).expect(404);
        hospital.signedIn(Role.FRONT_LINE).get(url).expect(404);
        patient.put("/api/v1/feedback/ZZZZ-ZZZZ-ZZZZ/visit", Map.of()).expect(404);
        String other = stranger();
        patient.get("/api/v1/feedback/" + other + url.substring(url.indexOf("/attachments")))
                .expect(404);
        JsonNode first = patient.put("/api/v1/feedback/" + other + "/visit", Map.of())
                .expect(200)
                .body();
        assertThat(first.get("previous").isNull()).isTrue();
    }

    private JsonNode message(String id) {
        for (JsonNode each : patient.get(page).expect(200).body().get("messages")) {
            if (each.get("id").asString().equals(id)) {
                return each;
            }
        }
        throw new AssertionError("no message " + id);
    }

    private String picture() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return upload(bytes.toByteArray()).expect(201).text("id");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The code of somebody else. */
    private String stranger() {
        return patient.post(
                        "/api/v1/feedback",
                        Map.of("hospital", "TALK", "channel", "h5", "text", "谢谢护士", "identity", "anonymous"),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(201)
                .code();
    }

    private Visitor.Answer upload(String file) {
        return upload(file.getBytes(StandardCharsets.US_ASCII));
    }

    private Visitor.Answer upload(byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(file);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.US_ASCII));
        return patient.send(
                "POST",
                "/api/v1/attachments",
                body.toByteArray(),
                Map.of("Content-Type", "multipart/form-data; boundary=edge"));
    }
}
