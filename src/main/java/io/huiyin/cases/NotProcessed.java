package io.huiyin.cases;

import io.huiyin.kernel.Coded;

/**
 * Why the hospital may leave a complaint unprocessed: the list of the Measures on complaints in medical institutions
 * (医疗机构投诉管理办法, order no. 3 of 2019). Nothing else is a reason.
 */
public enum NotProcessed implements Coded {
    /** The patient has sued, or asked a third party to mediate. */
    LITIGATION,
    /** The health authority or a petition office has dealt with it. */
    AUTHORITY,
    /** Neither a clear respondent nor concrete facts. */
    NO_FACTS,
    /** It is a matter of public security or of a crime. */
    POLICE,
    /** It does not belong to what a hospital answers for. */
    OUTSIDE_REMIT
}
