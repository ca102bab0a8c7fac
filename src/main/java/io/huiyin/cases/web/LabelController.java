package io.huiyin.cases.web;

import io.huiyin.analysis.Judgement;
import io.huiyin.analysis.Label;
import io.huiyin.analysis.Sentiment;
import io.huiyin.cases.CaseBody;
import io.huiyin.cases.CaseFiles;
import io.huiyin.cases.CaseId;
import io.huiyin.cases.Cases;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Saying what the words mean. */
@RestController
class LabelController {

    private static final String UNKNOWN = "case.labels.unknown";

    private final Cases cases;
    private final CaseFiles files;

    LabelController(Cases cases, CaseFiles files) {
        this.cases = cases;
        this.files = files;
    }

    /**
     * What is left out, nothing is said about.
     *
     * @param confirmed whatever nobody has spoken about is right as it stands
     * @param withdrawn labels of which the reading of the model shall stand again
     */
    record Labelling(
            @Nullable Integer version,
            @Nullable String nature,
            @Nullable String stage,
            @Nullable List<String> issues,
            @Nullable String sentiment,
            @Nullable Integer severity,
            @Nullable Boolean confirmed,
            @Nullable List<String> withdrawn) {}

    @PutMapping("/api/cases/{id}/labels")
    CaseBody relabel(Actor actor, @PathVariable String id, @RequestBody Labelling body, Locale locale) {
        cases.relabel(actor, CaseId.of(id), Typed.version(body.version()), judgement(body));
        return files.read(actor, CaseId.of(id), locale);
    }

    private static Judgement judgement(Labelling body) {
        return new Judgement(
                Typed.codeOrNull("nature", Nature.class, body.nature(), UNKNOWN),
                Typed.codeOrNull("stage", ServiceStage.class, body.stage(), UNKNOWN),
                body.issues() == null ? null : codes("issues", Issue.class, body.issues()),
                Typed.codeOrNull("sentiment", Sentiment.class, body.sentiment(), UNKNOWN),
                body.severity(),
                Boolean.TRUE.equals(body.confirmed()),
                body.withdrawn() == null ? Set.of() : Set.copyOf(codes("withdrawn", Label.class, body.withdrawn())));
    }

    private static <E extends Enum<E> & Coded> List<E> codes(String field, Class<E> type, List<String> typed) {
        return typed.stream()
                .map(code -> Typed.code(field, type, code, UNKNOWN))
                .toList();
    }
}
