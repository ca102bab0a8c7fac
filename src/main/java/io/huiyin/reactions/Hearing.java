package io.huiyin.reactions;

import io.huiyin.analysis.Corrected;
import io.huiyin.analysis.Corrections;
import io.huiyin.analysis.Labels;
import io.huiyin.analysis.Understanding;
import io.huiyin.analysis.Understandings;
import io.huiyin.intake.Feedback;
import io.huiyin.intake.FeedbackId;
import io.huiyin.intake.Feedbacks;
import io.huiyin.kernel.HospitalId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What patients said as it is understood now: the word of people where there is one, that of the model elsewhere. */
@Component
class Hearing {

    private static final int PART = 500;

    private final Feedbacks feedbacks;
    private final Understandings understandings;
    private final Corrections corrections;

    Hearing(Feedbacks feedbacks, Understandings understandings, Corrections corrections) {
        this.feedbacks = feedbacks;
        this.understandings = understandings;
        this.corrections = corrections;
    }

    /** Without those that nobody has understood yet. */
    Map<FeedbackId, When.Heard> of(HospitalId hospital, List<FeedbackId> ids) {
        Map<FeedbackId, When.Heard> heard = new LinkedHashMap<>();
        for (int from = 0; from < ids.size(); from += PART) {
            part(hospital, ids.subList(from, Math.min(ids.size(), from + PART)), heard);
        }
        return heard;
    }

    private void part(HospitalId hospital, List<FeedbackId> ids, Map<FeedbackId, When.Heard> heard) {
        Map<FeedbackId, Understanding> read = understandings.of(hospital, ids);
        Map<FeedbackId, Corrected> said = corrections.of(hospital, ids);
        for (Feedback feedback : feedbacks.all(hospital, ids)) {
            Understanding understanding = read.get(feedback.id());
            if (understanding != null) {
                Labels labels = Labels.of(understanding);
                Corrected corrected = said.get(feedback.id());
                heard.put(
                        feedback.id(),
                        new When.Heard(
                                corrected == null ? labels : corrected.over(labels),
                                understanding.topics(),
                                feedback.text()));
            }
        }
    }
}
