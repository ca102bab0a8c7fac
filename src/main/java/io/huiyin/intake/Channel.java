package io.huiyin.intake;

import io.huiyin.kernel.Coded;

/** The way by which words came in. */
public enum Channel implements Coded {
    H5,
    KIOSK,
    SMS,
    EMAIL,
    PAPER,
    INTERVIEW,
    PHONE,
    REVIEW,
    HOTLINE12345,
    API
}
