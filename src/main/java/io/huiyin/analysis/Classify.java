package io.huiyin.analysis;

import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Understands texts from the command line, without server or database: a line of JSON in, a line of JSON out. The
 * machine interface does the same over HTTP.
 */
public final class Classify {

    /** First argument of the jar that means this instead of the server. */
    public static final String COMMAND = "classify";

    private static final int SOME_LINES_WERE_WRONG = 1;

    private Classify() {}

    private record Line(
            @Nullable JsonNode id,
            String model,
            Sentiment sentiment,
            Nature nature,
            ServiceStage stage,
            List<Issue> issues,
            int severity,
            Map<String, Double> probabilities,
            List<Evidence> evidence,
            boolean needsPerson) {

        static Line of(@Nullable JsonNode id, Understanding it) {
            return new Line(
                    id,
                    it.model(),
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

    /**
     * Reads {@code {"id":…,"text":"…"}} lines until the end; a line that is none is named on {@code errors} and left out.
     *
     * @return the exit code: 0 if every line was understood
     */
    public static int lines(InputStream in, PrintStream out, PrintStream errors) {
        JsonMapper json = JsonMapper.builder().build();
        int number = 0;
        int exit = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                BufferedWriter answers = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    answers.write(json.writeValueAsString(answer(json.readTree(line))));
                    answers.newLine();
                } catch (JacksonException | IllegalArgumentException e) {
                    errors.println("line " + number + ": expected {\"id\":…,\"text\":\"…\"}");
                    exit = SOME_LINES_WERE_WRONG;
                }
                if (!lines.ready()) {
                    answers.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return exit;
    }

    private static Line answer(JsonNode line) {
        JsonNode text = line.get("text");
        if (text == null || !text.isString()) {
            throw new IllegalArgumentException("no text");
        }
        return Line.of(line.get("id"), Reader.get().understand(text.asString(), null, null));
    }
}
