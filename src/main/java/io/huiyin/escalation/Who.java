package io.huiyin.escalation;

import io.huiyin.kernel.Coded;

/** Whom a rung tells; found anew each time, so that a case that has moved tells its new people. */
public enum Who implements Coded {
    /** The owner, else the heads of its department, else patient relations. */
    HOLDER,
    /** Who received it first and follows it to the end (首接负责). */
    FIRST_RECEIVER,
    DEPARTMENT_HEAD,
    /** Heads of the departments that still have to sign. */
    JOINT_HEADS,
    RELATIONS,
    MEDICAL_AFFAIRS,
    NURSING,
    QUALITY_CONTROL,
    PRESIDENT,
    /** 质量管理委员会: the members the hospital has named, else president, quality control, medical affairs, nursing. */
    COMMITTEE
}
