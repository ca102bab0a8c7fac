package io.huiyin.cases;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the rooms above which cases somebody sees; what they do not see is not found there either. */
@Component
@Transactional(readOnly = true)
public class Sightings {

    private final SightingTable table;

    Sightings(SightingTable table) {
        this.table = table;
    }

    /** The case, if the reader sees it; else it is not found. */
    public Sighted find(Actor reader, CaseId id) {
        return table.byId(CaseSight.of(reader), id).orElseThrow(Refused::notFound);
    }

    /** Of these pieces of feedback the cases that the reader sees. */
    public Map<FeedbackId, Sighted> of(Actor reader, Collection<FeedbackId> feedback) {
        CaseSight sight = CaseSight.of(reader);
        List<Sighted> seen = feedback.isEmpty() ? List.of() : table.byFeedback(sight, feedback);
        return seen.stream().collect(Collectors.toMap(Sighted::feedback, Function.identity()));
    }
}
