package io.huiyin.reactions;

import io.huiyin.cases.Cases;
import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Bilingual;
import io.huiyin.outreach.Notice;
import java.util.Locale;

/** What the rules say to staff; names no patient and quotes nobody. */
final class Telling {

    private Telling() {}

    static Notice suggestion(Rule rule, FeedbackId feedback, Cases.Position it) {
        return new Notice(
                "suggested",
                new Bilingual("改进建议：" + it.number(), "A suggestion: " + it.number()),
                rule.instruction(),
                it.id().value(),
                false,
                "reaction/" + rule.id() + "/" + feedback.value());
    }

    static Notice asked(Rule rule, Care care) {
        return new Notice(
                "care_asked",
                new Bilingual(
                        "请在 %d 小时内联系患者：%s".formatted(rule.hours(), care.caseNumber()),
                        String.format(
                                Locale.ROOT, "Contact a patient within %d h: %s", rule.hours(), care.caseNumber())),
                rule.instruction(),
                care.caseId(),
                false,
                "care/" + care.id());
    }

    static Notice overdue(Rule rule, Care care) {
        return new Notice(
                "care_overdue",
                new Bilingual(
                        "关怀联系已超时：" + care.caseNumber(),
                        "The contact owed to a patient is overdue: " + care.caseNumber()),
                new Bilingual(
                        "“" + rule.name().zh() + "”到时仍未联系到患者，请尽早联系并记录结果。",
                        "“" + rule.name().en()
                                + "”: nobody has recorded a contact in time. Please call and write it down."),
                care.caseId(),
                false,
                "care-overdue/" + care.id());
    }
}
