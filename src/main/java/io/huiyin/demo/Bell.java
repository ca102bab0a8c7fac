package io.huiyin.demo;

import io.huiyin.cases.CaseId;
import io.huiyin.escalation.AlarmView;
import io.huiyin.escalation.Takeovers;
import io.huiyin.escalation.Watchtower;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Refused;
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
    private final Takeovers takeovers;

    Bell(Watchtower watchtower, Takeovers takeovers) {
        this.watchtower = watchtower;
        this.takeovers = takeovers;
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
                    take(officer, id, alarm, NOTES.get(luck % NOTES.size()));
                }
            }
        });
    }

    /** The house looks after its clocks while the stories are told, and what rang may have ended in between. */
    private void take(Actor officer, CaseId id, AlarmView alarm, String note) {
        try {
            takeovers.take(officer, id, alarm.id(), note);
        } catch (Refused e) {
            if (e.kind() != Refused.Kind.LOST_RACE) {
                throw e;
            }
        }
    }
}
