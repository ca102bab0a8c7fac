package io.huiyin.analysis;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Page;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff say about the labels of feedback: wrong and what is right, or right as it stands. Their word stands beside
 * what the model reads and above it; a later reading never changes it.
 */
@Component
public class Corrections {

    private static final UUID FIRST = new UUID(0, 0);

    private final CorrectionTable table;
    private final UnderstandingTable understandings;
    private final LearnerTable learners;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AnalysisSettings settings;

    Corrections(
            CorrectionTable table,
            UnderstandingTable understandings,
            LearnerTable learners,
            ApplicationEventPublisher events,
            Clock clock,
            AnalysisSettings settings) {
        this.table = table;
        this.understandings = understandings;
        this.learners = learners;
        this.events = events;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Writes down what somebody says, in the caller's transaction; the caller takes over how the labels stand now, and
     * sees to it that of two who say something at once one is refused. Feedback that nobody has read yet is not found;
     * who says nothing new is told so ({@code labels.same}).
     */
    @Transactional
    public Verdict judge(HospitalId hospital, StaffId by, FeedbackId feedback, Judgement judgement) {
        Understanding read = understandings.find(hospital, List.of(feedback)).get(feedback);
        if (read == null) {
            throw Refused.notFound();
        }
        Corrected before = of(hospital, List.of(feedback)).get(feedback);
        Instant now = clock.instant();
        Verdict verdict = Verdict.of(read, before, judgement, by, now);
        if (verdict.said().isEmpty()) {
            throw new Refused("labels.same");
        }
        table.save(hospital, new Corrected(feedback, verdict.labels(), verdict.fixed(), verdict.changed(), by, now));
        table.add(hospital, feedback, verdict.said());
        learners.heard(hospital, now.plus(settings.learnAfter()));
        events.publishEvent(new LabelsJudged(hospital, feedback));
        return verdict;
    }

    /** What people say now about those of which they say anything. */
    public Map<FeedbackId, Corrected> of(HospitalId hospital, Collection<FeedbackId> feedback) {
        return feedback.isEmpty()
                ? Map.of()
                : table.find(hospital, feedback).stream()
                        .collect(Collectors.toMap(Corrected::feedback, Function.identity()));
    }

    /** Which labels of these are fixed by people: what reads them anew leaves those alone. */
    public Map<FeedbackId, Set<Label>> fixed(HospitalId hospital, Collection<FeedbackId> feedback) {
        return of(hospital, feedback).values().stream()
                .collect(Collectors.toMap(Corrected::feedback, Corrected::fixed));
    }

    /** Everything that was ever said about one, oldest first. */
    public List<Said> history(HospitalId hospital, FeedbackId feedback) {
        return table.history(hospital, feedback);
    }

    /**
     * All feedback of a hospital about which people say something, in the order in which they last did; for learning.
     *
     * @param cursor of the page before; null begins
     */
    public Page<Corrected> page(HospitalId hospital, @Nullable String cursor, int limit) {
        List<String> after =
                cursor == null ? List.of(Instant.EPOCH.toString(), FIRST.toString()) : Page.parts(cursor, 2);
        List<Corrected> rows =
                table.after(hospital, Instant.parse(after.getFirst()), UUID.fromString(after.getLast()), limit + 1);
        return Page.of(
                rows,
                limit,
                row -> List.of(row.at().toString(), row.feedback().value().toString()));
    }

    /** About how many pieces of feedback people have said something since then. */
    public int countSince(HospitalId hospital, Instant since) {
        return table.count(hospital, since);
    }
}
