package io.huiyin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The articles of the demo hospital are complete in both languages, and named after departments it has. */
class LibraryTests {

    private final JsonMapper json = JsonMapper.shared();

    @Test
    void everyPublishedArticleAnswersInBothLanguages() {
        List<Library.Entry> entries = Library.entries(json);
        List<String> departments = Script.read(json).setting().departments().stream()
                .map(Setting.Department::key)
                .toList();
        assertThat(entries).hasSizeGreaterThanOrEqualTo(25).allSatisfy(entry -> {
            assertThat(departments).contains(entry.department());
            assertThat(entry.keywords()).isNotEmpty();
            if (entry.state().equals("published")) {
                assertThat(entry.questionEn()).isNotBlank();
                assertThat(entry.answerEn()).isNotBlank();
            }
        });
    }
}
