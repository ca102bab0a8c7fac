package io.huiyin.themes;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.themes.Emergence.Voice;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EmergenceTests {

    private static final Emergence EMERGENCE = new Emergence(0.8);

    @Test
    void whatThreeSayIsAThemeAndWhatGrewMostComesFirst() {
        List<Voice> now = List.of(
                voice(1, "候诊区空调太冷", 1, 0.05f),
                voice(2, "空调太冷，老人受不了", 1, 0),
                voice(3, "下午去复查，空调太冷了", 1, 0.1f),
                voice(4, "叫号听不清，过号了", 0, 1),
                voice(5, "叫号听不清", 0.05f, 1),
                voice(6, "叫号听不清，问了才知道过号", 0.1f, 1),
                voice(7, "叫号听不清楚", 0.1f, 1),
                voice(8, "说不清的一件事", -1, 0));
        List<Voice> before = List.of(voice(11, "叫号听不清", 0, 1), voice(12, "叫号听不清", 0.1f, 1), voice(13, "别的", -1, -1));

        List<Theme> themes = EMERGENCE.themes(now, before);

        assertThat(themes)
                .extracting(Theme::name)
                .satisfiesExactly(
                        cold -> assertThat(cold).contains("空调太冷"),
                        call -> assertThat(call).contains("叫号听不清"));
        assertThat(themes).extracting(Theme::before).containsExactly(0, 2);
        assertThat(themes.getFirst().cases()).containsExactlyInAnyOrder(id(1), id(2), id(3));
        assertThat(themes.getLast().growth()).isEqualTo(2);
    }

    @Test
    void likeWordsAboutDifferentIssuesAreNoTheme() {
        List<Voice> now = List.of(voice(2, "等了很久", 1, 0), voice(3, "等了很久", 1, 0), voice(4, "等了很久", 1, 0));
        assertThat(EMERGENCE.themes(now, List.of())).isEmpty();
    }

    @Test
    void silenceHasNoThemes() {
        assertThat(EMERGENCE.themes(List.of(), List.of())).isEmpty();
    }

    private static Voice voice(int number, String words, float x, float y) {
        float length = (float) Math.hypot(x, y);
        return new Voice(
                id(number), number < 4 ? "environment" : "process", words, new float[] {x / length, y / length});
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
