package io.huiyin.cases;

import io.huiyin.kernel.Coded;

/** Why a department gives a case to another one; chosen from here, with words beside it. */
public enum TransferReason implements Coded {
    /** Another department answers for this by the duty list. */
    NOT_OUR_DUTY,
    /** It happened in another department. */
    OTHER_PLACE,
    /** It takes knowledge that the department does not have. */
    OTHER_SPECIALTY,
    /** It concerns people of the department themselves, who should not judge their own cause (回避). */
    OWN_PEOPLE,
    /** The patient asks for another department. */
    PATIENT_WISH,
    /** It was sent here by mistake. */
    WRONGLY_SENT,
    /** Only the words say it. */
    OTHER
}
