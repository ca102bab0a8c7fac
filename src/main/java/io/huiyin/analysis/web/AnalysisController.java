package io.huiyin.analysis.web;

import io.huiyin.analysis.Analyst;
import io.huiyin.analysis.Evidence;
import io.huiyin.analysis.Sentiment;
import io.huiyin.analysis.Understanding;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Machine;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.ServiceStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Understands texts for other systems; keeps nothing. */
@RestController
class AnalysisController {

    private static final String SCOPE = "analysis";
    private static final int MOST_TEXTS = 200;
    private static final int LONGEST_TEXT = 20_000;

    private final Analyst analyst;

    AnalysisController(Analyst analyst) {
        this.analyst = analyst;
    }

    record Texts(@Nullable List<@Nullable String> texts) {}

    record Result(
            Sentiment sentiment,
            Nature nature,
            ServiceStage stage,
            List<Issue> issues,
            int severity,
            Map<String, Double> probabilities,
            List<Evidence> evidence,
            boolean needsPerson) {

        static Result of(Understanding it) {
            return new Result(
                    it.sentiment(),
                    it.nature(),
                    it.stage(),
                    it.issues(),
                    it.severity(),
                    it.probabilities(),
                    it.evidence(),
                    it.needsPerson());
        }
    }

    record Answer(String model, List<Result> results) {}

    @PostMapping("/api/v1/analysis")
    Answer analyse(Machine machine, @RequestBody Texts body) {
        machine.must(SCOPE);
        Analyst.Readings readings = analyst.understand(machine.hospital(), read(body.texts()));
        return new Answer(
                readings.model(), readings.understood().stream().map(Result::of).toList());
    }

    private static List<String> read(@Nullable List<@Nullable String> texts) {
        if (texts == null || texts.isEmpty()) {
            throw Refused.field("texts", "analysis.texts.required");
        }
        if (texts.size() > MOST_TEXTS) {
            throw Refused.field("texts", "analysis.texts.many");
        }
        List<String> read = new ArrayList<>();
        List<Refused.Field> wrong = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (text == null) {
                wrong.add(new Refused.Field("texts[" + i + "]", "analysis.text.required"));
            } else if (text.length() > LONGEST_TEXT) {
                wrong.add(new Refused.Field("texts[" + i + "]", "analysis.text.long"));
            } else {
                read.add(text);
            }
        }
        if (!wrong.isEmpty()) {
            throw Refused.fields(wrong);
        }
        return read;
    }
}
