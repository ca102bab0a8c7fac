package io.huiyin.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.intake.Feedback;
import io.huiyin.intake.Feedbacks;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.TestHospital;
import io.huiyin.testing.Visitor;
import io.huiyin.testing.Visitor.Answer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachmentTests {

    private static final String EDGE = "edge";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Feedbacks feedbacks;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Visitor patient;

    @BeforeAll
    void open() {
        TestHospital.found(house, "PHOTO");
        TestHospital.found(house, "THERE");
        patient = new Visitor(port);
    }

    @Test
    void aPictureGoesWithItsWordsAndIsShownWithCarefulHeaders() throws Exception {
        Answer uploaded = upload(picture()).expect(201);
        assertThat(uploaded.body().get("width").asInt()).isEqualTo(60);
        String id = uploaded.text("id");
        String code = say("PHOTO", List.of(id)).expect(201).code();

        Feedback feedback = feedbacks.byCode(code);
        assertThat(feedback.attachments()).hasSize(1);
        HttpResponse<byte[]> shown = show(code, id);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(shown.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline");
        assertThat(show(code, UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
        String other = say("PHOTO", List.of()).expect(201).code();
        assertThat(show(other, id).statusCode()).isEqualTo(404);
    }

    @Test
    void aPictureIsUsedOnceInOneHospital() throws Exception {
        String id = upload(picture()).expect(201).text("id");
        say("PHOTO", List.of(id)).expect(201);

        Answer again = say("THERE", List.of(id)).expect(422);
        assertThat(again.body().get("fields").get(0).get("code").asString()).isEqualTo("feedback.attachment.unknown");
        assertThat(jdbc.sql("select count(*) from intake.feedback where words = 'with pictures THERE'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aReplayWithPicturesGivesTheSameReceipt() throws Exception {
        String id = upload(picture()).expect(201).text("id");
        String key = UUID.randomUUID().toString();
        Answer first = say("PHOTO", List.of(id), key).expect(201);

        assertThat(say("PHOTO", List.of(id), key).expect(200).body()).isEqualTo(first.body());
    }

    @Test
    void whatIsNoPictureIsRefused() throws Exception {
        assertThat(upload("#!/bin/sh\nrm -rf /".getBytes(StandardCharsets.UTF_8))
                        .expect(415)
                        .code())
                .isEqualTo("attachment.type");
        assertThat(upload(Arrays.copyOf(picture(), 300)).expect(422).code()).isEqualTo("attachment.unreadable");
        assertThat(upload(new byte[0])
                        .expect(422)
                        .body()
                        .get("fields")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo("attachment.missing");
        assertThat(upload(new byte[10 * 1024 * 1024 + 1]).expect(413).code()).isEqualTo("attachment.size");
        assertThat(upload(new byte[14 * 1024 * 1024]).expect(413).code()).isEqualTo("attachment.size");
        patient.post("/api/v1/attachments", Map.of("file", "x")).expect(415);
    }

    @Test
    void aFormWithoutAFileIsNamed() {
        Answer answer = patient.send(
                "POST",
                "/api/v1/attachments",
                "--edge\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--edge--\r\n",
                Map.of("Content-Type", "multipart/form-data; boundary=" + EDGE));
        assertThat(answer.expect(422).body().get("fields").get(0).get("field").asString())
                .isEqualTo("file");
    }

    private Answer say(String hospital, List<String> attachments) {
        return say(hospital, attachments, UUID.randomUUID().toString());
    }

    private Answer say(String hospital, List<String> attachments, String key) {
        Map<String, Object> body = Map.of(
                "hospital",
                hospital,
                "channel",
                "h5",
                "text",
                "with pictures " + hospital,
                "identity",
                "anonymous",
                "attachments",
                attachments);
        return patient.post("/api/v1/feedback", body, Map.of("Idempotency-Key", key));
    }

    private Answer upload(byte[] file) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"photo.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write(("\r\n--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return patient.send(
                "POST",
                "/api/v1/attachments",
                body.toByteArray(),
                Map.of("Content-Type", "multipart/form-data; boundary=" + EDGE));
    }

    private HttpResponse<byte[]> show(String code, String id) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI address = URI.create("http://localhost:%d/api/v1/feedback/%s/attachments/%s".formatted(port, code, id));
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 30, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }
}
