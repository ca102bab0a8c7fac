package io.huiyin.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Everything the demo hospital is and has heard, read from the files beside this class. */
record Script(Setting setting, List<Voice> voices, PaperStory paperwork) {

    private static final List<String> THEMES = List.of(
            "outpatient",
            "inpatient",
            "tests-pharmacy-bills",
            "house-online",
            "praise",
            "urgent",
            "long-and-foreign",
            "last-days",
            "outside");

    static Script read(JsonMapper json) {
        Stream<Voice> voices =
                THEMES.stream().flatMap(theme -> Stream.of(read(json, "feedback-" + theme, Voice[].class)));
        return new Script(
                read(json, "hospital", Setting.class), voices.toList(), read(json, "paperwork", PaperStory.class));
    }

    private static <T> T read(JsonMapper json, String name, Class<T> type) {
        try (InputStream file = Script.class.getResourceAsStream(name + ".json")) {
            return json.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
