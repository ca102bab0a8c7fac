package io.huiyin.cases;

import io.huiyin.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What of a step of the history is the patient's: the one place that decides it, for their page and for what is sent.
 *
 * @param milestone how the page calls it; null if the page passes over it
 * @param news what is sent, after the words "what you told us"; null if nothing is
 */
record PatientStep(@Nullable String milestone, @Nullable Bilingual news) {

    private static final PatientStep NOT_THEIRS = new PatientStep(null, null);

    static PatientStep of(StepKind kind) {
        return switch (kind) {
            case ACCEPTED -> both("accepted", "已有专人负责，进展随时可查。", "is now in somebody's hands.");
            case DISPATCHED, TRANSFERRED, SENT_BACK, ARBITRATED -> shown("dispatched");
            case REPLIED -> sent("有新的回复。", "has a new reply.");
            case ASKED -> sent("需要您补充一点情况，等您的回答。", "needs a few more words from you; we wait for your answer.");
            case ANSWERED ->
                both("answered", "已有答复，请您看看问题是否解决。", "has been answered. Please tell us whether it is settled.");
            case CONFIRMED, CALLBACK_MADE -> shown("confirmed");
            case REOPENED -> both("reopened", "已重新处理，并由上一级负责。", "is being handled again, one level higher.");
            case NOT_PROCESSED ->
                both(
                        "closed",
                        "已有书面说明：理由和您还可以走的途径都写在里面。",
                        "has a written notice: why, and where you may turn instead.");
            case CLOSED -> both("closed", "已办结，谢谢您告诉我们。", "is closed. Thank you for telling us.");
            case OPENED,
                    UNDERSTOOD,
                    RELABELLED,
                    LABELS_CONFIRMED,
                    ARBITRATION_ASKED,
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
                    LETTER_WRITTEN -> NOT_THEIRS;
        };
    }

    private static PatientStep shown(String milestone) {
        return new PatientStep(milestone, null);
    }

    private static PatientStep sent(String zh, String en) {
        return new PatientStep(null, new Bilingual(zh, en));
    }

    private static PatientStep both(String milestone, String zh, String en) {
        return new PatientStep(milestone, new Bilingual(zh, en));
    }
}
