package io.huiyin.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** One thing a member of staff may be allowed to do; what no role grants, nobody may. */
public enum Permission {
    FEEDBACK_TAKE_DOWN,
    CASE_READ,
    CASE_ACCEPT,
    CASE_DISPATCH,
    CASE_ANSWER,
    CASE_NOTE,
    CASE_REPLY,
    CASE_LEVEL,
    CASE_LABEL,
    CASE_CALLBACK,
    CASE_CLOSE,
    CASE_REOPEN,
    CASE_JOINT,
    CASE_ARBITRATE,
    CASE_LETTER,
    CASE_HOLD,
    CASE_LIFT,
    CASE_MERGE,
    PATIENT_REVEAL,
    REACTION_RULE,
    LEDGER_EXPORT,
    KNOWLEDGE_EDIT,
    ORDER_READ,
    ORDER_FIGURES,
    ORDER_EDIT,
    ADMIN_ORGANIZATION,
    ADMIN_PEOPLE,
    OPERATIONS_READ,
    READER_DECIDE,
    TOPIC_MANAGE,
    AUDIT_READ;

    /** The name the interface knows: the area, a dot, the verb ({@code case.read}, {@code feedback.take_down}). */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    }
}
