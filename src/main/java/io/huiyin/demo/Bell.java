package io.huiyin.demo;

import io.huiyin.cases.CaseId;
import io.huiyin.escalation.AlarmView;
import io.huiyin.escalation.Watchtower;
import io.huiyin.kernel.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Somebody takes what has rung for a while; now and then nobody does, and it goes on up the ladder. */
@Component
class Bell {

    private static final List<String> NOTES = List.of("我来跟进，今天答复患者", "已联系科室，正在处理", "已到现场，处理完回复", "已请科室负责人限时办理");
    private static final Duration PATIENCE = Duration.ofHours(4);
    private static final int NOBODY_ONE_IN = 9;

    private final Watchtower watchtower;

    Bell(Watchtower watchtower) {
        this.watchtower = watchtower;
    }

    void answer(Cast cast, Timetable timetable, Voice voice, CaseId id, Instant received) {
        int luck = Math.floorMod(voice.text().hashCode(), NOBODY_ONE_IN);
        if (luck == 0 || timetable.recent(received, PATIENCE)) {
            return;
        }
        Actor officer = cast.officer(voice);
        timetable.at(timetable.lately(Duration.ofMinutes(10L * luck)), () -> {
            for (AlarmView alarm : watchtower.of(officer, id, Locale.SIMPLIFIED_CHINESE)) {
                if (alarm.mayTake()) {
                    watchtower.take(officer, id, alarm.id(), NOTES.get(luck % NOTES.size()));
                }
            }
        });
    }
}
