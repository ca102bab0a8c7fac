package io.huiyin.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClassifyTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void aLineInIsALineOut() {
        int exit = classify("""
                {"id":"a","text":"护士态度恶劣"}

                {"id":7,"text":"Thank you, wonderful nurses"}
                """);

        assertThat(exit).isZero();
        List<JsonNode> answers = answers();
        assertThat(answers).hasSize(2);
        assertThat(answers.getFirst().get("id").asString()).isEqualTo("a");
        assertThat(answers.getFirst().get("nature").asString()).isEqualTo("complaint");
        assertThat(answers.getFirst().get("issues").get(0).asString()).isEqualTo("attitude");
        assertThat(answers.getFirst().propertyNames())
                .contains("sentiment", "stage", "severity", "probabilities", "evidence", "needsPerson", "model");
        assertThat(answers.getLast().get("id").asInt()).isEqualTo(7);
        assertThat(answers.getLast().get("sentiment").asString()).isEqualTo("positive");
    }

    @Test
    void aLineThatIsNoneIsNamedAndTheOthersGoOn() {
        int exit = classify("""
                no json
                {"id":"b"}
                {"id":"c","text":"等太久"}
                """);

        assertThat(exit).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("line 1", "line 2");
        assertThat(answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.get("id").asString()).isEqualTo("c"));
    }

    private int classify(String lines) {
        return Classify.lines(
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    private List<JsonNode> answers() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }
}
