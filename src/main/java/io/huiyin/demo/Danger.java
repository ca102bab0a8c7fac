package io.huiyin.demo;

import io.huiyin.cases.CaseId;
import io.huiyin.cases.Level;
import io.huiyin.emergency.Emergencies;
import io.huiyin.emergency.EmergencyFiles;
import io.huiyin.emergency.Grade;
import io.huiyin.emergency.Gradings;
import io.huiyin.kernel.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;

/**
 * What quality control does when a patient may have been harmed: grades the event within the hour, works the checklist off,
 * reports in time. Most of what sounds like danger is none; somebody says why. What has just come waits for them.
 */
@Component
class Danger {

    private static final List<String> NO_EVENT = List.of(
            "与科室和患者核实过，没有造成伤害", "查阅病历并请专家看过，属于疾病自身经过", "情绪激动时的话，当面问过，人没有事", "及时发现并纠正，没有到患者身上，按隐患整改", "与诊疗无关，按一般投诉办理");
    private static final List<String> DONE =
            List.of("patient", "internal_report", "routes", "sealing_rules", "copy_rights", "no_change");
    private static final String REST = "本次事件不涉及";
    private static final String AUTHORITY = "市卫生健康委医政处";

    private static final Duration EACH = Duration.ofMinutes(7);
    private static final Duration TWELVE_HOURS_NEARLY = Duration.ofHours(10);
    private static final int EVENTS_IN_TEN = 3;

    private final Emergencies emergencies;
    private final Gradings gradings;
    private final EmergencyFiles files;

    Danger(Emergencies emergencies, Gradings gradings, EmergencyFiles files) {
        this.emergencies = emergencies;
        this.gradings = gradings;
        this.files = files;
    }

    /** Does nothing if the story has frightened nobody. */
    void follow(Cast cast, Timetable timetable, Voice voice, CaseId id) {
        Actor quality = cast.quality();
        Instant opened = files.openSince(quality, id).orElse(Instant.MAX);
        SplittableRandom chance = new SplittableRandom(voice.text().hashCode());
        if (!timetable.past(opened)) {
            return;
        }
        Instant graded = opened.plus(Duration.ofMinutes(chance.nextLong(15, 70)));
        boolean fresh = timetable.recent(opened, TWELVE_HOURS_NEARLY);
        boolean waits = fresh && voice.level() == null && chance.nextBoolean();
        if (waits || !timetable.past(graded)) {
            return;
        }
        Grade grade = grade(voice, fresh, chance);
        boolean event = grade != Grade.NOT_REPORTABLE;
        String why = event ? null : NO_EVENT.get(chance.nextInt(NO_EVENT.size()));
        timetable.at(graded, () -> gradings.grade(quality, id, 0, grade, opened, why));
        if (why != null) {
            timetable.at(graded.plus(EACH), () -> emergencies.skipRest(quality, id, 1, why));
        } else {
            workOff(quality, timetable, id, graded, grade);
        }
    }

    /** An event still fresh is a grave one, whose clock the desk sees running. */
    private static Grade grade(Voice voice, boolean fresh, SplittableRandom chance) {
        boolean believed = voice.level() == Level.URGENT && voice.lowered() == null;
        if (fresh && (believed || voice.level() == null)) {
            return Grade.MAJOR;
        }
        return believed && chance.nextInt(10) < EVENTS_IN_TEN ? Grade.GENERAL : Grade.NOT_REPORTABLE;
    }

    private void workOff(Actor quality, Timetable timetable, CaseId id, Instant graded, Grade grade) {
        int version = 1;
        Instant at = graded;
        for (String code : DONE) {
            at = at.plus(EACH);
            if (!timetable.past(at)) {
                return;
            }
            int seen = version++;
            timetable.at(at, () -> emergencies.tick(quality, id, seen, code, "done", null, null));
        }
        Instant reported = graded.plus(grade == Grade.MAJOR ? TWELVE_HOURS_NEARLY : Duration.ofDays(6));
        if (timetable.past(reported)) {
            int seen = version;
            timetable.at(reported, () -> {
                gradings.report(quality, id, seen, null, AUTHORITY, "医安〔" + graded.getEpochSecond() % 10_000 + "〕");
                emergencies.skipRest(quality, id, seen + 1, REST);
            });
        }
    }
}
