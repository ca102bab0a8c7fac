package io.huiyin.outreach;

import io.huiyin.kernel.Bilingual;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a robot says. It begins with the product's name, so that a robot that asks for a keyword can ask for that. */
final class RobotWords {

    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINESE);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
    /** Room for the head and the last line of a digest. */
    private static final int ROOM = 400;

    private final Locale locale;
    private final ZoneId zone;
    private final String desk;

    /** @param desk the address of the desk, without a slash at its end; empty if the house knows none */
    RobotWords(Locale locale, ZoneId zone, String desk) {
        this.locale = locale;
        this.zone = zone;
        this.desk = desk;
    }

    String one(GroupNews news) {
        List<String> lines = new ArrayList<>();
        lines.add(head() + news.what().in(locale));
        if (news.number() != null) {
            lines.add(say("编号：", "Case: ") + news.number());
        }
        if (news.level() != null) {
            lines.add(say("级别：", "Level: ") + news.level().in(locale));
        }
        if (news.dueAt() != null) {
            lines.add(say("时限：", "Due: ") + time(news.dueAt()));
        }
        if (!desk.isEmpty()) {
            lines.add(link(news.caseId()));
        }
        return String.join("\n", lines);
    }

    /** As many as fit; what is left over is counted. */
    String digest(List<GroupNews> all, int bytes) {
        StringBuilder text = new StringBuilder(head() + say("共 " + all.size() + " 条提醒", all.size() + " notices"));
        int said = 0;
        for (GroupNews news : all) {
            String line = "\n" + (said + 1) + ". " + line(news);
            if (length(text.toString()) + length(line) > bytes - ROOM) {
                break;
            }
            text.append(line);
            said++;
        }
        int rest = all.size() - said;
        if (rest > 0) {
            text.append('\n').append(say("另有 " + rest + " 条，请打开系统查看。", rest + " more: open the desk to see them."));
        }
        return desk.isEmpty() ? text.toString() : text + "\n" + link(null);
    }

    private String line(GroupNews news) {
        String number = news.number() == null ? "" : " · " + news.number();
        Bilingual level = news.level();
        Instant due = news.dueAt();
        return news.what().in(locale)
                + number
                + (level == null ? "" : " · " + level.in(locale))
                + (due == null ? "" : " · " + time(due));
    }

    private String link(@Nullable UUID caseId) {
        return desk + (caseId == null ? "" : "/cases/" + caseId);
    }

    private String time(Instant at) {
        return ("en".equals(locale.getLanguage()) ? EN : ZH).format(at.atZone(zone));
    }

    private String head() {
        return say("【回音】", "[回音 Huiyin] ");
    }

    private String say(String zh, String en) {
        return new Bilingual(zh, en).in(locale);
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
