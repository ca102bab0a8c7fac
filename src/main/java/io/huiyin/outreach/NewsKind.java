package io.huiyin.outreach;

import io.huiyin.kernel.Coded;

/** The few sorts of news between which people choose: what they want to hear, and by which way. */
public enum NewsKind implements Coded {
    /** A patient may be harmed, or a report to the authority is due. Nobody can switch it off. */
    DANGER,
    DEADLINE,
    /** What comes up the ladder because nobody below has settled it. */
    ESCALATION,
    /** What is given to somebody to do. */
    WORK,
    /** What has become of something one has to do with. */
    PROGRESS;

    /** The sort of a notice by its kind; one we do not know is no more than news. */
    static NewsKind of(String kind) {
        return switch (kind) {
            case "danger_heard", "severe_heard", "not_graded", "report_due_soon", "report_overdue" -> DANGER;
            case "due_soon",
                    "overdue",
                    "not_taken_up",
                    "order_sign_soon",
                    "order_sign_overdue",
                    "order_reply_soon",
                    "order_reply_overdue" -> DEADLINE;
            case "not_settled", "not_settled_again", "arbitration" -> ESCALATION;
            case "opened", "dispatched", "transferred", "joint_asked", "reopened" -> WORK;
            default -> PROGRESS;
        };
    }
}
