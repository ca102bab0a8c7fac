package io.huiyin.outreach;

import io.huiyin.kernel.Coded;

/** Why a robot does not speak; the words for it are in the {@code outreach/robots} bundle. */
public enum RobotProblem implements Coded {
    /** The provider says that too much was sent; we rest as long as it wants. */
    TOO_FAST,
    BAD_SIGN,
    /** The robot listens only to addresses on its list. */
    ADDRESS_NOT_LISTED,
    /** The robot passes on only what contains one of its words. */
    KEYWORD,
    /** There is no such robot any more. */
    UNKNOWN_ROBOT,
    UNREACHABLE,
    /** The provider said no to this message. */
    REFUSED,
    /** What came back is not what the provider would say. */
    NOT_UNDERSTOOD,
    /** The seal of the robot cannot be opened with our keys. */
    UNREADABLE
}
