package io.huiyin.cases;

import io.huiyin.kernel.Bilingual;
import io.huiyin.organization.Hospital;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The sentences the house says by itself about a case, in Chinese and in English. */
public final class Wording {

    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINESE);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    private Wording() {}

    public static Bilingual level(Level level) {
        return switch (level) {
            case URGENT -> new Bilingual("紧急", "urgent");
            case ORDINARY -> new Bilingual("一般", "ordinary");
            case ENQUIRY -> new Bilingual("咨询", "enquiry");
            case PRAISE -> new Bilingual("表扬", "praise");
        };
    }

    public static Bilingual promise(PromiseKind kind) {
        return switch (kind) {
            case FIRST_RESPONSE -> new Bilingual("首次响应", "first response");
            case DISPATCH -> new Bilingual("分派", "dispatch");
            case PLAN -> new Bilingual("处理方案", "plan");
            case ANSWER -> new Bilingual("答复", "answer");
            case CALLBACK -> new Bilingual("回访", "call-back");
            case LEGAL -> new Bilingual("法定时限", "legal limit");
        };
    }

    public static Bilingual time(Instant at, ZoneId zone) {
        return new Bilingual(ZH.format(at.atZone(zone)), EN.format(at.atZone(zone)));
    }

    static final Bilingual URGENT_REQUEST = new Bilingual(
            "紧急事项，请联合介入：核查本部门相关环节，写明情况与措施并签署。",
            "Urgent: please join in. Check your part, state what you found and did, and sign.");

    /** What a patient reads on the telephone; others may look at that screen too. */
    static Bilingual toPatient(StepKind kind, Hospital hospital, String code, String address) {
        String zh = "您在" + hospital.name() + "反馈的事项";
        String en = "What you told " + hospital.nameEn() + " ";
        String seeZh = "查看请打开 " + address + "（查询码 " + code + "）";
        String seeEn = "Read it at " + address + " (code " + code + ").";
        return switch (kind) {
            case ACCEPTED -> new Bilingual(zh + "已有专人负责，进展随时可查。" + seeZh, en + "is now in somebody's hands. " + seeEn);
            case REPLIED -> new Bilingual(zh + "有新的回复。" + seeZh, en + "has a new reply. " + seeEn);
            case ASKED ->
                new Bilingual(
                        zh + "需要您补充一点情况，等您的回答。" + seeZh,
                        en + "needs a few more words from you; we wait for your answer. " + seeEn);
            case ANSWERED ->
                new Bilingual(
                        zh + "已有答复，请您看看问题是否解决。" + seeZh,
                        en + "has been answered. Please tell us whether it is settled. " + seeEn);
            case REOPENED ->
                new Bilingual(zh + "已重新处理，并由上一级负责。" + seeZh, en + "is being handled again, one level higher. " + seeEn);
            case NOT_PROCESSED ->
                new Bilingual(
                        zh + "已有书面说明：理由和您还可以走的途径都写在里面。" + seeZh,
                        en + "has a written notice: why, and where you may turn instead. " + seeEn);
            case CLOSED ->
                new Bilingual(zh + "已办结，谢谢您告诉我们。" + seeZh, en + "is closed. Thank you for telling us. " + seeEn);
            case OPENED,
                    UNDERSTOOD,
                    RELABELLED,
                    LABELS_CONFIRMED,
                    DISPATCHED,
                    TRANSFERRED,
                    SENT_BACK,
                    ARBITRATION_ASKED,
                    ARBITRATED,
                    LEVEL_CHANGED,
                    HANDED_OVER,
                    NOTED,
                    RESUMED,
                    PATIENT_WROTE,
                    JOINT_ASKED,
                    JOINT_SIGNED,
                    STATED,
                    ACCUSED,
                    ACCUSATION_JUDGED,
                    JOINT_DECLINED,
                    JOINT_WITHDRAWN,
                    JOINT_WARNED,
                    JOINT_OVERDUE,
                    CALLBACK_MADE,
                    CONFIRMED,
                    NOT_SETTLED,
                    PROMISE_BREACHED,
                    WARNED,
                    ALARM_TAKEN,
                    REVEALED,
                    DANGER_HEARD,
                    MERGED,
                    UNMERGED,
                    HELD,
                    LIFTED,
                    LETTER_WRITTEN -> throw new IllegalArgumentException("nothing is sent about " + kind);
        };
    }
}
