package io.huiyin.cases;

import io.huiyin.intake.Channel;
import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.kernel.StaffId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was asked of the ledger, as the file itself tells it; words that were looked for stay out. */
record LedgerQuestion(LedgerFilter asked, Directory.Names names, Locale locale) {

    String told() {
        List<String> told = new ArrayList<>();
        days(told);
        codes(told, "级别", "level", asked.level(), Level.class, LedgerWords::of);
        codes(told, "诉求性质", "nature", asked.nature(), Nature.class, LedgerWords::of);
        codes(told, "服务环节", "stage", asked.stage(), ServiceStage.class, LedgerWords::of);
        codes(told, "问题类型", "issues", asked.issue(), Issue.class, LedgerWords::of);
        named(told, "责任科室", "department", asked.department(), id -> name(names.departments(), id));
        named(told, "地点", "place", asked.place(), id -> name(names.places(), id));
        codes(told, "渠道", "channel", asked.channel(), Channel.class, LedgerWords::of);
        codes(told, "状态", "status", asked.status(), Status.class, LedgerWords::of);
        codes(told, "核查结论", "finding", asked.outcome(), Outcome.class, LedgerWords::of);
        named(told, "首接人", "first receiver", asked.firstReceiver(), this::person);
        if (asked.overdue() != null && !asked.overdue().isBlank()) {
            told.add(asked.overdue().equals("now") ? say("现在超时", "overdue now") : say("曾经超时", "was overdue"));
        }
        if (asked.q() != null && !asked.q().isBlank()) {
            told.add(say("按词语查找", "found by words"));
        }
        return String.join(say("；", "; "), told);
    }

    private void days(List<String> told) {
        String from = asked.from() == null ? "" : asked.from();
        String to = asked.to() == null ? "" : asked.to();
        if (!from.isBlank() && !to.isBlank()) {
            told.add(say("收到日期 " + from + " 至 " + to, "received " + from + " to " + to));
        } else if (!from.isBlank()) {
            told.add(say(from + " 起收到", "received since " + from));
        } else if (!to.isBlank()) {
            told.add(say(to + " 前收到（含当日）", "received up to " + to));
        }
    }

    private <E extends Enum<E> & Coded> void codes(
            List<String> told,
            String zh,
            String en,
            @Nullable List<String> codes,
            Class<E> type,
            Function<E, Bilingual> word) {
        named(
                told,
                zh,
                en,
                codes,
                code -> Coded.find(type, code)
                        .map(found -> word.apply(found).in(locale))
                        .orElse(code));
    }

    private void named(
            List<String> told, String zh, String en, @Nullable List<String> values, Function<String, String> name) {
        List<String> given = values == null
                ? List.of()
                : values.stream().filter(value -> !value.isBlank()).toList();
        if (!given.isEmpty()) {
            String words = String.join(say("、", ", "), given.stream().map(name).toList());
            told.add(say(zh + "：", en + ": ") + words);
        }
    }

    private String name(Map<UUID, Named> known, String id) {
        Named named = known.get(UUID.fromString(id));
        return named == null ? say("不详", "unknown") : say(named.name(), named.nameEn());
    }

    private String person(String id) {
        return names.people().getOrDefault(StaffId.of(id), say("不详", "unknown"));
    }

    private String say(String zh, String en) {
        return new Bilingual(zh, en).in(locale);
    }
}
