package io.huiyin.intake;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Nature;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who follows promises tells here what the receipt may promise. Asked on the hot path: it must not touch the database. */
public interface PromiseTimes {

    /** Only what the patient is told, soonest first; what the hospital owes the law stays inside. */
    List<PromisedTime> promised(HospitalId hospital, @Nullable Nature stated, boolean danger, Instant receivedAt);
}
