package io.huiyin.intake;

import io.huiyin.kernel.HospitalId;
import io.huiyin.patients.ContactId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A submission with everything worked out that its row will hold; only the storing is left to do.
 *
 * @param digest keyed digest of what was sent, to tell the same words from other ones under the same key
 * @param slip the receipt as it will be given, and given again
 */
record Draft(
        FeedbackId id,
        Submission said,
        byte[] digest,
        byte[] codeIndex,
        @Nullable ContactId contact,
        byte @Nullable [] visit,
        List<String> dangers,
        Slip slip) {

    HospitalId hospital() {
        return said.hospital();
    }
}
