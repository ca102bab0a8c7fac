package io.huiyin.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the desk shows over HTTP to a member of staff who has signed in. */
public final class Desk {

    private Desk() {}

    /** The case that came last, of those they see. */
    public static String newest(Visitor who) {
        return who.get("/api/cases?limit=1").expect(200).at("/items/0/id");
    }

    public static JsonNode file(Visitor who, String id) {
        return who.get("/api/cases/" + id).expect(200).body();
    }

    public static int version(Visitor who, String id) {
        return file(who, id).at("/row/version").asInt();
    }

    /** What is to be done to a case, as it is now: with its version. */
    public static Map<String, Object> now(Visitor who, String id, Map<String, Object> body) {
        Map<String, Object> whole = new HashMap<>(body);
        whole.put("version", version(who, id));
        return whole;
    }

    public static List<String> actions(Visitor who, String id) {
        return file(who, id)
                .get("actions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** How many cases lie on one of their piles; -1 if they have no such pile. */
    public static int pile(Visitor who, String name) {
        return who.get("/api/cases/queues")
                .expect(200)
                .body()
                .valueStream()
                .filter(pile -> pile.get("queue").asString().equals(name))
                .map(pile -> pile.get("count").asInt())
                .findFirst()
                .orElse(-1);
    }

    /** The {@code title} or {@code text} of each of their notices, the newest first. */
    public static List<String> notices(Visitor who, String field) {
        return who.get("/api/notices")
                .expect(200)
                .body()
                .get("items")
                .valueStream()
                .map(notice -> notice.get(field).asString())
                .toList();
    }

    /** What has rung about a case. */
    public static List<JsonNode> alarms(Visitor who, String id) {
        return who.get("/api/cases/" + id + "/alarms")
                .expect(200)
                .body()
                .valueStream()
                .toList();
    }

    public static JsonNode alarm(Visitor who, String id, String trigger) {
        return alarms(who, id).stream()
                .filter(alarm -> alarm.get("trigger").asString().equals(trigger))
                .findFirst()
                .orElseThrow();
    }
}
