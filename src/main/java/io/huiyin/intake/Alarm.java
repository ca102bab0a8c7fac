package io.huiyin.intake;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.PlaceId;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StaffId;
import io.huiyin.language.Danger;
import io.huiyin.organization.People;
import io.huiyin.organization.Place;
import io.huiyin.organization.Places;
import io.huiyin.organization.StaffMember;
import io.huiyin.outreach.GroupNews;
import io.huiyin.outreach.Notice;
import io.huiyin.outreach.Notices;
import io.huiyin.outreach.Robots;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells quality control and patient relations at once when words speak of danger, in the transaction that stores them. */
@Component
final class Alarm {

    private final People people;
    private final Places places;
    private final Notices notices;
    private final Robots robots;

    Alarm(People people, Places places, Notices notices, Robots robots) {
        this.people = people;
        this.places = places;
        this.notices = notices;
        this.robots = robots;
    }

    void raise(Draft draft) {
        if (!draft.dangers().isEmpty()) {
            tell(
                    draft.hospital(),
                    draft.said().place(),
                    draft.dangers(),
                    draft.id().toString());
        }
    }

    void raise(Feedback feedback, Addition addition, List<String> dangers) {
        if (!dangers.isEmpty()) {
            tell(feedback.hospital(), feedback.place(), dangers, addition.id().toString());
        }
    }

    private void tell(HospitalId hospital, @Nullable PlaceId at, List<String> dangers, String subject) {
        List<StaffId> listeners = Stream.of(Role.QUALITY_CONTROL, Role.RELATIONS_OFFICER)
                .flatMap(role -> people.withRole(hospital, role).stream())
                .map(StaffMember::id)
                .distinct()
                .toList();
        Place place = at == null ? null : places.find(hospital, at);
        Notice notice = notice(place, dangers, "danger:" + subject);
        notices.tell(hospital, listeners, notice);
        robots.tell(hospital, List.of(groupNews(place, notice.dedupKey())));
    }

    /** A group outside the house hears that there is something, not what, and looks on the desk. */
    private static GroupNews groupNews(@Nullable Place place, String key) {
        return new GroupNews(
                "danger_heard",
                new Bilingual("有紧急反馈，请马上打开查看，1 小时内回应", "Urgent feedback: look at it now and respond within one hour"),
                null,
                new Bilingual("紧急", "urgent"),
                null,
                null,
                place == null || place.department() == null ? Set.of() : Set.of(place.department()),
                true,
                key);
    }

    /** Names kinds and place only: notices also travel by e-mail, the patient's words do not. */
    static Notice notice(@Nullable Place place, List<String> dangers, String key) {
        List<Bilingual> kinds = dangers.stream()
                .map(code -> spoken(Coded.of(Danger.Kind.class, code)))
                .toList();
        String zh = kinds.stream().map(Bilingual::zh).collect(Collectors.joining("、"));
        String en = kinds.stream().map(Bilingual::en).collect(Collectors.joining(", "));
        Bilingual where = place == null
                ? new Bilingual("地点未说明", "Place not given")
                : new Bilingual(place.name(), place.nameEn().isEmpty() ? place.name() : place.nameEn());
        return new Notice(
                "danger_heard",
                new Bilingual("有患者说到：" + zh, "A patient speaks of: " + en),
                new Bilingual(
                        where.zh() + "。请马上打开看原话，并在 1 小时内回应。",
                        where.en() + ". Please read the words now and respond within one hour."),
                null,
                true,
                key);
    }

    private static Bilingual spoken(Danger.Kind kind) {
        return switch (kind) {
            case HARM -> new Bilingual("身体受到伤害", "harm");
            case DEATH -> new Bilingual("死亡", "death");
            case MISDIAGNOSIS -> new Bilingual("误诊漏诊", "misdiagnosis");
            case WRONG_DRUG -> new Bilingual("用错药", "a wrong drug");
            case FALL -> new Bilingual("跌倒坠床", "a fall");
            case VIOLENCE -> new Bilingual("打人伤人", "violence");
            case SELF_HARM -> new Bilingual("伤害自己", "self-harm");
            case DISPUTE -> new Bilingual("起诉或找媒体", "going to court or the press");
            case MISCONDUCT -> new Bilingual("收红包等违规", "misconduct");
        };
    }
}
