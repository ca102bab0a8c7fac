package io.huiyin.kernel;

import static io.huiyin.kernel.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** The work somebody does in the hospital, how far they see and what they may do. The only page that grants anything. */
@SuppressWarnings("ImmutableEnumChecker") // the set never leaves
public enum Role implements Coded {
    /** Feedback service post, hotline, ward desk: takes down, sees what came to the own department. */
    FRONT_LINE(Reach.DEPARTMENTS, FEEDBACK_TAKE_DOWN, CASE_READ, CASE_ACCEPT, CASE_NOTE),
    /** Patient relations office (客服, 医患办): works every case of the hospital. */
    RELATIONS_OFFICER(
            Reach.HOSPITAL,
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
            CASE_LETTER,
            CASE_HOLD,
            CASE_MERGE,
            PATIENT_REVEAL,
            REACTION_RULE,
            LEDGER_EXPORT,
            KNOWLEDGE_EDIT,
            ORDER_READ,
            ORDER_FIGURES,
            ORDER_EDIT,
            OPERATIONS_READ,
            TOPIC_MANAGE),
    /** Head of a department: answers for it, and for it alone. */
    DEPARTMENT_HEAD(
            Reach.DEPARTMENTS,
            FEEDBACK_TAKE_DOWN,
            CASE_READ,
            CASE_ACCEPT,
            CASE_DISPATCH,
            CASE_ANSWER,
            CASE_NOTE,
            CASE_REPLY,
            CASE_LABEL,
            CASE_JOINT,
            CASE_MERGE,
            PATIENT_REVEAL,
            KNOWLEDGE_EDIT,
            ORDER_READ),
    /** Quality control, medical affairs, nursing: hear of danger, see everything, step in. */
    QUALITY_CONTROL(
            Reach.HOSPITAL,
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
            OPERATIONS_READ,
            READER_DECIDE,
            TOPIC_MANAGE),
    /** Hospital president and deputies: see everything, change nothing but the level of attention. */
    PRESIDENT(Reach.HOSPITAL, CASE_READ, CASE_NOTE, LEDGER_EXPORT, ORDER_READ, ORDER_FIGURES),
    /** Follow-up nurse: calls patients back. */
    FOLLOWUP_NURSE(Reach.HOSPITAL, FEEDBACK_TAKE_DOWN, CASE_READ, CASE_NOTE, CASE_CALLBACK, PATIENT_REVEAL),
    /** Information department: sets the house up; reads no patient's words. */
    ADMINISTRATOR(Reach.NOTHING, ADMIN_ORGANIZATION, ADMIN_PEOPLE, OPERATIONS_READ, READER_DECIDE),
    /** Auditor: reads who did what; reads no patient's words. */
    AUDITOR(Reach.NOTHING, AUDIT_READ);

    /** How far the eyes of a role go within its hospital. */
    public enum Reach {
        NOTHING,
        DEPARTMENTS,
        HOSPITAL
    }

    private final Reach reach;
    private final Set<Permission> permissions;

    Role(Reach reach, Permission first, Permission... rest) {
        this.reach = reach;
        this.permissions = EnumSet.of(first, rest);
    }

    public Reach reach() {
        return reach;
    }

    public Set<Permission> permissions() {
        return EnumSet.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
