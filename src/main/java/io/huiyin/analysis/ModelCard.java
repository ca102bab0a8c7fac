package io.huiyin.analysis;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Permission;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says how far the automatic labels can be trusted: what was measured when the model was taught, and what the people of
 * this hospital say of what it reads. After Mitchell et al., "Model Cards for Model Reporting", 2019.
 */
@Component
public class ModelCard {

    private static final int WEEKS = 12;

    private final ModelCardFigures figures;
    private final Clock clock;

    ModelCard(ModelCardFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** How often people said whether a level was right, and how often it was. */
    public record Checked(int checked, int right) {}

    /** In one hospital, in the last weeks. */
    public record Here(int weeks, int understood, int needsPerson, Map<String, Checked> levels) {}

    /**
     * The whole card.
     *
     * @param card as written by the training: by part of the corpus and level
     */
    public record Shown(JsonNode card, Here here) {}

    /** Needs {@link Permission#OPERATIONS_READ}. */
    public Shown show(Actor reader) {
        reader.must(Permission.OPERATIONS_READ);
        Instant since = clock.instant().minus(Duration.ofDays(7L * WEEKS));
        ModelCardFigures.Read read = figures.read(reader.hospital(), since);
        return new Shown(
                Shipped.CARD,
                new Here(WEEKS, read.understood(), read.needsPerson(), figures.checked(reader.hospital(), since)));
    }

    private static final class Shipped {

        static final JsonNode CARD = read();

        private static JsonNode read() {
            try (InputStream file = ModelCard.class.getResourceAsStream("/analysis/card.json")) {
                return JsonMapper.shared().readTree(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
