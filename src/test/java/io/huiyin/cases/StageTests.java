package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.kernel.Refused;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every verb in every stage: what is possible is written here a second time, what is refused has words in both languages. */
class StageTests {

    private static final Set<Verb> BEFORE_THE_ANSWER = EnumSet.of(
            Verb.ACCEPT,
            Verb.ASSIGN,
            Verb.CHANGE_LEVEL,
            Verb.NOTE,
            Verb.REPLY,
            Verb.ASK,
            Verb.ANSWER,
            Verb.ASK_JOINT,
            Verb.SIGN_JOINT);

    private static final Map<Stage, Set<Verb>> POSSIBLE = new LinkedHashMap<>();

    static {
        Set<Verb> takenUp = EnumSet.copyOf(BEFORE_THE_ANSWER);
        takenUp.remove(Verb.ACCEPT);
        POSSIBLE.put(new Stage.Received(Story.START), BEFORE_THE_ANSWER);
        POSSIBLE.put(new Stage.Accepted(Story.START), takenUp);
        POSSIBLE.put(new Stage.Dispatched(Story.START), BEFORE_THE_ANSWER);
        POSSIBLE.put(new Stage.Handling(Story.START), takenUp);
        POSSIBLE.put(
                answered(Echo.WAITING),
                EnumSet.of(Verb.NOTE, Verb.REPLY, Verb.CLOSE, Verb.REOPEN, Verb.CALL_BACK, Verb.CONFIRM));
        POSSIBLE.put(
                answered(Echo.UNREACHABLE),
                EnumSet.of(Verb.NOTE, Verb.REPLY, Verb.CLOSE, Verb.REOPEN, Verb.CALL_BACK, Verb.CONFIRM));
        POSSIBLE.put(answered(Echo.SETTLED), EnumSet.of(Verb.NOTE, Verb.REPLY, Verb.CLOSE, Verb.REOPEN));
        POSSIBLE.put(new Stage.Merged(Story.START), EnumSet.of(Verb.NOTE, Verb.REPLY));
        POSSIBLE.put(new Stage.Closed(Story.START), EnumSet.of(Verb.NOTE, Verb.REPLY, Verb.REOPEN));
    }

    @Test
    void everyStageAllowsExactlyItsVerbs() {
        POSSIBLE.forEach((stage, possible) -> {
            for (Verb verb : Verb.values()) {
                assertThat(stage.refusal(verb, Level.ORDINARY).isEmpty())
                        .as(verb + " in " + stage)
                        .isEqualTo(possible.contains(verb));
            }
        });
    }

    @Test
    void praiseIsClosedWithoutAnAnswerAndNothingElseIs() {
        Stage handling = new Stage.Handling(Story.START);
        assertThat(handling.refusal(Verb.CLOSE, Level.PRAISE)).isEmpty();
        for (Level level : EnumSet.complementOf(EnumSet.of(Level.PRAISE))) {
            assertThat(handling.refusal(Verb.CLOSE, level)).contains("case.close.not_answered");
        }
    }

    @Test
    void everyRefusalSaysWhatToDoInBothLanguages() throws IOException {
        Properties zh = texts("/refusals/cases.properties");
        Properties en = texts("/refusals/cases_en.properties");
        assertThat(zh.keySet()).isEqualTo(en.keySet());
        for (Stage stage : POSSIBLE.keySet()) {
            for (Verb verb : Verb.values()) {
                for (Level level : Level.values()) {
                    stage.refusal(verb, level)
                            .ifPresent(code ->
                                    assertThat(zh.getProperty(code)).as(code).isNotBlank());
                }
            }
        }
    }

    @Test
    void thePatientIsToldThatTheMomentHasPassedNotThatARuleWasBroken() {
        assertThatThrownBy(() -> new Stage.Handling(Story.START).must(Verb.CONFIRM, Level.ORDINARY))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.LOST_RACE));
    }

    private static Stage answered(Echo echo) {
        return new Stage.Answered(Story.START, Story.HEAD.staff(), echo);
    }

    private static Properties texts(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(StageTests.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
