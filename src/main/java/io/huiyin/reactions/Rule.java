package io.huiyin.reactions;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.DepartmentId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a hospital: when this is heard, somebody does that.
 *
 * @param department only with {@link Who#DEPARTMENT}
 * @param hours by the clock, from the moment it is understood; only of a contact
 * @param instruction what to do, in the hospital's own words
 * @param tried the last trial of exactly this version; without one it cannot be switched on
 */
public record Rule(
        UUID id,
        Bilingual name,
        When when,
        Kind kind,
        Who who,
        @Nullable DepartmentId department,
        @Nullable Integer hours,
        Bilingual instruction,
        boolean on,
        int version,
        @Nullable Tried tried) {

    /** What happens. */
    public enum Kind implements Coded {
        /** Somebody gets in touch with the patient in time; it stands on a worklist until done. */
        CONTACT,
        /** The heads of the department are told, as a suggestion; nobody owes an answer. */
        SUGGESTION
    }

    /** Who is asked. */
    public enum Who implements Coded {
        /** The department that answers for the case. */
        LEAD,
        RELATIONS,
        MEDICAL_AFFAIRS,
        NURSING,
        QUALITY_CONTROL,
        /** A department named in the rule. */
        DEPARTMENT
    }

    /**
     * What a trial on past feedback showed.
     *
     * @param heard how many pieces of feedback it was tried on
     * @param met how many of them it would have answered
     */
    public record Tried(Instant at, int heard, int met) {}
}
