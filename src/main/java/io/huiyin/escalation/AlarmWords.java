package io.huiyin.escalation;

import io.huiyin.cases.PromiseKind;
import io.huiyin.cases.Standing;
import io.huiyin.cases.Wording;
import io.huiyin.kernel.Bilingual;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What an alarm says. It names no patient and quotes nobody: the words also go out by e-mail. */
final class AlarmWords {

    private AlarmWords() {}

    /** What has happened, without the number of the case. */
    static Bilingual what(Trigger trigger, @Nullable PromiseKind clock) {
        Bilingual kind = clock == null ? new Bilingual("时限", "deadline") : Wording.promise(clock);
        return switch (trigger) {
            case SEVERE_HEARD -> new Bilingual("紧急事项，请立即关注", "Urgent: look at it now");
            case NOT_TAKEN_UP -> new Bilingual("紧急事项还没有人受理", "Urgent and not taken up yet");
            case DUE_SOON -> new Bilingual(kind.zh() + "即将到期", capital(kind.en()) + " due soon");
            case OVERDUE -> new Bilingual(kind.zh() + "已超时", capital(kind.en()) + " overdue");
            case NOT_SETTLED -> new Bilingual("患者说还没解决", "The patient says it is not settled");
            case NOT_SETTLED_AGAIN -> new Bilingual("患者再次说没有解决", "The patient says again that it is not settled");
            case ARBITRATION -> new Bilingual("第三次转派，请裁定责任科室", "Third transfer: please decide whose case it is");
            case NOT_GRADED -> new Bilingual("应急事项还没有定级", "Emergency not graded yet");
            case REPORT_DUE_SOON -> new Bilingual("对外上报即将到期", "Report to the authority due soon");
            case REPORT_OVERDUE -> new Bilingual("对外上报已超时", "Report to the authority overdue");
        };
    }

    /** @param rung how many were told before */
    static Bilingual text(Alarm alarm, Standing standing, int rung, ZoneId zone) {
        Bilingual level = Wording.level(standing.level());
        Instant due = alarm.dueAt();
        Bilingual by = due == null ? new Bilingual("", "") : Wording.time(due, zone);
        String zh = "级别：" + level.zh() + "。" + (due == null ? "" : "时限：" + by.zh() + "。");
        String en = "Level: " + level.en() + ". " + (due == null ? "" : "Due: " + by.en() + ". ");
        return rung == 0
                ? new Bilingual(zh + "请打开处理，或点“我来处理”。", en + "Open it and act, or say that you take it.")
                : new Bilingual(
                        zh + "已提醒 " + rung + " 次，仍没有人接手，现上报到您这一级。",
                        en + "Nobody has taken it after " + rung + (rung == 1 ? " call" : " calls")
                                + "; it has come up to you.");
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
