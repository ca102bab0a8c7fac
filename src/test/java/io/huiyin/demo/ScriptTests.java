package io.huiyin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.intake.Identity;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.patients.Masking;
import io.huiyin.patients.NewContact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is written for the demo hospital fits together, and no two patients say the same. */
class ScriptTests {

    private final Script script = Script.read(JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build());
    private final Setting setting = script.setting();
    private final List<Voice> voices = script.voices();

    @Test
    void everybodyAndEverythingExistsOnce() {
        unique(setting.departments(), Setting.Department::key);
        unique(setting.departments(), Setting.Department::name);
        unique(setting.places(), Setting.Spot::code);
        unique(setting.places(), Setting.Spot::name);
        unique(setting.staff(), Setting.Person::username);
        unique(setting.staff(), Setting.Person::name);
        assertThat(setting.places()).allMatch(place -> departments().contains(place.department()));
        assertThat(setting.staff()).allMatch(person -> departments().containsAll(person.departments()));
        assertThat(setting.duties())
                .allMatch(duty -> departments().contains(duty.department()))
                .allMatch(duty -> duty.place() == null || places().contains(duty.place()));
    }

    @Test
    void codesAreThoseOfTheHouse() {
        setting.places().forEach(place -> Coded.of(ServiceStage.class, place.stage()));
        for (Setting.Rule duty : setting.duties()) {
            known(ServiceStage.class, duty.stage());
            known(Issue.class, duty.issue());
            known(Nature.class, duty.nature());
        }
        assertThat(setting.staff().stream().map(person -> Coded.of(Role.class, person.role())))
                .contains(Role.values());
    }

    @Test
    void everyDepartmentHasAHead() {
        Set<String> headed = setting.staff().stream()
                .filter(person -> person.role().equals("department_head"))
                .flatMap(person -> person.departments().stream())
                .collect(Collectors.toSet());
        assertThat(headed).isEqualTo(departments());
    }

    @Test
    void theFourDesksAreThere() {
        assertThat(setting.departments().stream().map(Setting.Department::desk))
                .contains("relations", "medical_affairs", "nursing", "quality_control");
    }

    @Test
    void manySpeakAndNoTwoTheSame() {
        assertThat(voices).hasSizeGreaterThanOrEqualTo(320);
        unique(voices, Voice::text);
        unique(voices.stream().filter(voice -> voice.answer() != null).toList(), Voice::answer);
        for (int i = 0; i < voices.size(); i++) {
            for (int j = 0; j < i; j++) {
                Voice one = voices.get(i);
                Voice other = voices.get(j);
                assertThat(likeness(one.text(), other.text()))
                        .as("%s / %s", one.text(), other.text())
                        .isLessThan(0.5);
            }
        }
    }

    @Test
    void everyVoiceFindsItsPlaceAndItsPeople() {
        Set<String> usernames =
                setting.staff().stream().map(Setting.Person::username).collect(Collectors.toSet());
        for (Voice voice : voices) {
            assertThat(places()).contains(voice.place());
            assertThat(mentioned(voice)).as(voice.text()).allMatch(departments()::contains);
            if (voice.takenBy() != null) {
                assertThat(usernames).contains(voice.takenBy());
            }
            assertThat(voice.text()).hasSizeLessThanOrEqualTo(5000).isNotBlank();
        }
    }

    @Test
    void whoWantsToBeAnonymousLeavesNothing() {
        for (Voice voice : voices) {
            NewContact contact = voice.contact();
            if (voice.identity() == Identity.ANONYMOUS) {
                assertThat(contact).as(voice.text()).isNull();
            } else {
                String phone = contact == null ? null : contact.phone();
                assertThat(phone).as(voice.text()).matches("138000\\d{5}");
                assertThat(Masking.phone(String.valueOf(phone))).contains("*").isNotEqualTo(phone);
            }
        }
    }

    @Test
    void everyFateHasWhatItNeeds() {
        for (Voice voice : voices) {
            if (voice.fate().answered()) {
                assertThat(voice.answer()).as(voice.text()).isNotBlank();
                boolean plain = voice.cause() == null;
                assertThat(voice.action() == null).isEqualTo(plain);
                assertThat(voice.outcome() == null).isEqualTo(plain);
                assertThat(plain || voice.fate() != Fate.CLOSED || settled(voice))
                        .as(voice.text())
                        .isTrue();
            }
            if (voice.fate() == Fate.NOT_SETTLED) {
                assertThat(voice.confirmation()).isNotNull().matches(one -> !one.settled() && one.reason() != null);
            }
            if (voice.fate() == Fate.JOINT) {
                assertThat(voice.joint()).isNotNull();
            }
            if (voice.fate() == Fate.CLOSED && voice.joint() != null) {
                assertThat(voice.joint().statements().stream().map(Voice.Statement::department))
                        .as(voice.text())
                        .containsExactlyInAnyOrderElementsOf(voice.joint().departments());
            }
        }
    }

    @Test
    void answersPromiseATimeAndSpeakPlainly() {
        for (Voice voice : voices) {
            if (voice.answer() != null) {
                assertThat(voice.answer()).doesNotContain("尽快", "高度重视", "系统错误", "给您带来不便");
            }
        }
    }

    @Test
    void everyFateIsTold() {
        assertThat(voices.stream().map(Voice::fate)).contains(Fate.values());
    }

    private static boolean settled(Voice voice) {
        return voice.confirmation() != null || !voice.callbacks().isEmpty();
    }

    private static List<String> mentioned(Voice voice) {
        List<String> keys = new ArrayList<>();
        if (voice.transfer() != null) {
            keys.add(voice.transfer().to());
        }
        if (voice.joint() != null) {
            keys.addAll(voice.joint().departments());
        }
        return keys;
    }

    private static <E extends Enum<E> & Coded> void known(Class<E> type, @Nullable String code) {
        if (code != null) {
            Coded.of(type, code);
        }
    }

    private static <T> void unique(Collection<T> all, Function<T, String> name) {
        assertThat(all.stream().map(name)).doesNotHaveDuplicates();
    }

    /** Share of the shorter text's runs of four characters that the other one has too. */
    private static double likeness(String one, String other) {
        Set<String> some = runs(one);
        Set<String> others = runs(other);
        int smaller = Math.min(some.size(), others.size());
        some.retainAll(others);
        return smaller < 3 ? 0 : (double) some.size() / smaller;
    }

    private static Set<String> runs(String text) {
        String bare = text.replaceAll("[^\\p{L}\\p{N}]", "");
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + 4 <= bare.length(); i++) {
            runs.add(bare.substring(i, i + 4));
        }
        return runs;
    }

    private Set<String> departments() {
        return setting.departments().stream().map(Setting.Department::key).collect(Collectors.toSet());
    }

    private Set<String> places() {
        return Stream.of(setting.places().toArray(Setting.Spot[]::new))
                .map(Setting.Spot::code)
                .collect(Collectors.toSet());
    }
}
