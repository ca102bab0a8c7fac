package io.huiyin.outreach;

import io.huiyin.kernel.Coded;

/** The ways by which news reaches members of staff. */
public enum StaffCarrier implements Coded {
    /** The bell on the desk. */
    IN_APP,
    EMAIL,
    /** The robot of a group in WeCom, DingTalk or Feishu. */
    ROBOT
}
