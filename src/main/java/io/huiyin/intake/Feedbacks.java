package io.huiyin.intake;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads what patients said. */
@Component
public class Feedbacks {

    private final FeedbackTable table;
    private final AttachmentTable attachments;
    private final AdditionTable additions;
    private final Codes codes;

    Feedbacks(FeedbackTable table, AttachmentTable attachments, AdditionTable additions, Codes codes) {
        this.table = table;
        this.attachments = attachments;
        this.additions = additions;
        this.codes = codes;
    }

    /** Refuses what this hospital does not have. */
    public Feedback find(HospitalId hospital, FeedbackId id) {
        return all(hospital, List.of(id)).stream().findFirst().orElseThrow(Refused::notFound);
    }

    /** Those of them that exist, in the order of their ids (oldest first). */
    public List<Feedback> all(HospitalId hospital, Collection<FeedbackId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<FeedbackId, List<Attachment>> pictures = attachments.of(hospital, ids);
        return table.find(hospital, ids, id -> pictures.getOrDefault(id, List.of()));
    }

    /** What the code opens; refuses a wrong one with {@code feedback.unknown_code}. */
    public Feedback byCode(String code) {
        return FeedbackCode.read(code)
                .map(read -> table.byCode(codes.index(read)))
                .filter(rows -> rows.size() == 1)
                .map(rows -> find(rows.getFirst().getKey(), rows.getFirst().getValue()))
                .orElseThrow(() -> Refused.of(Refused.Kind.NOT_FOUND, "feedback.unknown_code"));
    }

    public FeedbackCode codeOf(HospitalId hospital, FeedbackId id) {
        return codes.of(hospital, id);
    }

    /** Under which key it was handed in; only the sender knew it before. */
    public UUID keyOf(HospitalId hospital, FeedbackId id) {
        return table.keyOf(hospital, id).orElseThrow(Refused::notFound);
    }

    /** Words the patient added later, oldest first. */
    public List<Addition> additions(HospitalId hospital, FeedbackId id) {
        return additions.of(hospital, id);
    }
}
