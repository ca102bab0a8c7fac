package io.huiyin.kernel;

/** Where in the patient's journey it happened (服务环节): the first level of the classification. */
public enum ServiceStage implements Coded {
    REGISTRATION,
    WAITING,
    OUTPATIENT,
    EMERGENCY,
    TESTS,
    PHARMACY,
    INPATIENT,
    SURGERY,
    SETTLEMENT,
    DISCHARGE,
    FACILITIES,
    ONLINE,
    GENERAL
}
