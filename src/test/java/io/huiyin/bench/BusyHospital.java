package io.huiyin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A hospital of some departments in which a few hundred cases have gone their whole way through the product's own doors:
 * the patterns of which {@link Copies} makes many.
 */
final class BusyHospital {

    private static final int DEPARTMENTS = 12;

    private final Random random = new Random(7);
    private final List<String> departments = new ArrayList<>();
    private final SignedIn administrator;

    /** Sees every case. */
    final SignedIn officer;

    /** Sees the cases of one of the departments. */
    final SignedIn head;

    private final SignedIn second;

    BusyHospital(Product product, Path data) throws IOException, InterruptedException {
        JsonNode first = JsonMapper.shared().readTree(Files.readString(data.resolve("first-sign-in.json")));
        this.administrator = new SignedIn(
                product.port(),
                first.get("username").asString(),
                first.get("password").asString());
        for (int i = 1; i <= DEPARTMENTS; i++) {
            departments.add(administrator
                    .must(
                            "POST",
                            "/api/departments",
                            Map.of(
                                    "name",
                                    i + " 病区",
                                    "nameEn",
                                    "Ward " + i,
                                    "kind",
                                    "clinical",
                                    "campus",
                                    "",
                                    "active",
                                    true))
                    .get("id")
                    .asString());
        }
        this.officer = person(product, "first.officer", "relations_officer");
        this.second = person(product, "second.officer", "relations_officer");
        this.head = person(product, "ward.head", "department_head");
    }

    private SignedIn person(Product product, String username, String role) throws IOException, InterruptedException {
        JsonNode member = administrator.must(
                "POST",
                "/api/staff",
                Map.of(
                        "username",
                        username,
                        "name",
                        username,
                        "role",
                        role,
                        "departments",
                        List.of(departments.getFirst()),
                        "active",
                        true));
        JsonNode password =
                administrator.must("POST", "/api/staff/" + member.get("id").asString() + "/password", Map.of());
        return new SignedIn(product.port(), username, password.get("password").asString());
    }

    /** Lets patients say something, and the staff bring half of it to its end. */
    void live(Product product, int feedback) throws IOException, SQLException, InterruptedException {
        Phrases phrases = new Phrases(7);
        try (Contestant.Client client = product.client()) {
            for (int i = 0; i < feedback; i++) {
                client.submit(Words.next(phrases));
            }
        }
        product.settle();
        List<JsonNode> rows = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = officer.get("/api/cases?limit=200&cursor=" + cursor);
            page.get("items").forEach(rows::add);
            cursor = page.get("next").asString(null);
        }
        for (int i = 0; i < rows.size(); i++) {
            work(rows.get(i), i % 2 == 0);
        }
    }

    private void work(JsonNode row, boolean toTheEnd) throws IOException, InterruptedException {
        String path = "/api/cases/" + row.get("id").asString();
        if (random.nextInt(5) == 0 && !toTheEnd) {
            return;
        }
        String department = departments.get(random.nextInt(DEPARTMENTS));
        int version = officer.must(
                        "PUT",
                        path + "/assignment",
                        Map.of(
                                "version",
                                row.get("version").asInt(),
                                "department",
                                department,
                                "reasonCode",
                                "other",
                                "reason",
                                "按职责"))
                .at("/row/version")
                .asInt();
        String level = row.get("level").asString();
        if (!toTheEnd || level.equals("urgent")) {
            return;
        }
        JsonNode answered = officer.must(
                "PUT",
                path + "/answer",
                Map.of(
                        "version", version,
                        "text", "您好，您反映的问题我们已经核实，并当面向当事人员作了提醒，感谢您的监督。",
                        "causeCode", "other",
                        "step", "registration",
                        "cause", "高峰时段窗口不足，提示不清。",
                        "action", "增开一个窗口，重新张贴流程说明。",
                        "outcome",
                                List.of("substantiated", "partly", "unsubstantiated")
                                        .get(random.nextInt(3))));
        JsonNode now = answered;
        if (answered.get("actions").toString().contains("callback")
                || !answered.get("patient").isNull()) {
            now = second.must(
                    "POST",
                    path + "/callbacks",
                    Map.of("version", now.at("/row/version").asInt(), "outcome", "settled", "note", "患者表示满意"));
        }
        if (now.get("actions").toString().contains("close")) {
            officer.must(
                    "POST",
                    path + "/closure",
                    Map.of("version", now.at("/row/version").asInt()));
        }
    }
}
