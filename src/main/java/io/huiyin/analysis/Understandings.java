package io.huiyin.analysis;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.HospitalId;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Remembers what we took each piece of feedback to mean. */
@Component
public class Understandings {

    private final UnderstandingTable table;

    Understandings(UnderstandingTable table) {
        this.table = table;
    }

    /** Those that have been understood; the others are still waiting or set aside. */
    public Map<FeedbackId, Understanding> of(HospitalId hospital, Collection<FeedbackId> feedback) {
        return feedback.isEmpty() ? Map.of() : table.find(hospital, feedback);
    }
}
