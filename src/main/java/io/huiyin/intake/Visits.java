package io.huiyin.intake;

import io.huiyin.kernel.HospitalId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When whoever holds a code last opened its page; who that is nobody knows. */
@Component
public class Visits {

    private final VisitTable table;
    private final Clock clock;

    Visits(VisitTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    public Optional<Instant> last(HospitalId hospital, FeedbackId feedback) {
        return table.last(hospital, feedback);
    }

    /** It is opened now; when it was before. */
    @Transactional
    public Optional<Instant> next(Feedback feedback) {
        Optional<Instant> before = table.last(feedback.hospital(), feedback.id());
        table.remember(feedback.hospital(), feedback.id(), clock.instant());
        return before;
    }
}
