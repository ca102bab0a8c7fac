package io.huiyin.outreach;

import io.huiyin.kernel.Coded;

/** Why a letter has not arrived; the words for it are in the {@code outreach/problems} bundle. */
public enum Problem implements Coded {
    /** Nothing that is set up reaches this sort of address. */
    NO_CARRIER,
    BAD_ADDRESS,
    /** Nobody answers where the carrier should be. */
    UNREACHABLE,
    SIGN_IN_REFUSED,
    SENDER_REFUSED,
    /** The carrier said no for good. */
    REFUSED,
    /** The carrier said: not now. */
    NOT_NOW,
    /** The line broke while the letter was handed over. */
    CUT_OFF,
    /** The seal of the row cannot be opened with our keys. */
    UNREADABLE
}
