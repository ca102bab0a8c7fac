package io.huiyin.outreach;

import java.util.Set;

/**
 * What somebody wants to hear by which way, and when they rest. Danger asks nobody.
 *
 * @param muted what they do not want, as {@link #mute}
 */
record Preference(QuietHours quiet, Set<String> muted, int version) {

    Preference {
        muted = Set.copyOf(muted);
    }

    static Preference usual(QuietHours quiet) {
        return new Preference(quiet, Set.of(), 0);
    }

    static String mute(NewsKind kind, StaffCarrier carrier) {
        return kind.code() + ":" + carrier.code();
    }

    boolean wants(NewsKind kind, StaffCarrier carrier) {
        return kind == NewsKind.DANGER || !muted.contains(mute(kind, carrier));
    }
}
