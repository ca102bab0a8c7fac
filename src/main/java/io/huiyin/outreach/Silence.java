package io.huiyin.outreach;

import java.util.function.Supplier;

/** For a past that is written down after the fact: who had to hear of it heard of it then. */
public final class Silence {

    private static final ScopedValue<Silence> KEPT = ScopedValue.newInstance();
    private static final Silence TOWARDS_PATIENTS = new Silence(false);
    private static final Silence TOWARDS_EVERYBODY = new Silence(true);

    private final boolean everybody;

    private Silence(boolean everybody) {
        this.everybody = everybody;
    }

    /** Runs the verb without any message to a patient, on this thread only. */
    public static <R> R towardsPatients(Supplier<R> verb) {
        return ScopedValue.where(KEPT, TOWARDS_PATIENTS).call(verb::get);
    }

    /** Runs the verb without any message to a patient or notice to staff, on this thread only. */
    public static <R> R towardsEverybody(Supplier<R> verb) {
        return ScopedValue.where(KEPT, TOWARDS_EVERYBODY).call(verb::get);
    }

    static boolean towardsPatients() {
        return KEPT.isBound();
    }

    static boolean towardsStaff() {
        return KEPT.isBound() && KEPT.get().everybody;
    }
}
