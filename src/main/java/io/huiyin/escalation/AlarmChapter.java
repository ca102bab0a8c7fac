package io.huiyin.escalation;

import io.huiyin.cases.CaseId;
import io.huiyin.kernel.Actor;
import io.huiyin.records.Chapter;
import io.huiyin.records.Chapter.Cell;
import io.huiyin.records.ChapterWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells on paper who was told of what rang about a case, rung by rung, and who took it. */
@Component
@Order(30)
class AlarmChapter implements ChapterWriter {

    private final Watchtower watchtower;

    AlarmChapter(Watchtower watchtower) {
        this.watchtower = watchtower;
    }

    @Override
    public Optional<Chapter> chapter(Actor reader, CaseId id, Locale locale) {
        List<AlarmView> rang = watchtower.of(reader, id, locale).reversed().stream()
                .filter(AlarmChapter::heard)
                .toList();
        if (rang.isEmpty()) {
            return Optional.empty();
        }
        Chapter.Draft draft = Chapter.write(locale, "提醒与上报", "Alarms");
        draft.table(
                List.of(
                        draft.column("时间", "When", 20),
                        draft.column("事项", "What", 24),
                        draft.column("通知了谁", "Who was told", 32),
                        draft.column("接手", "Taken by", 24)),
                rang.stream().map(alarm -> row(draft, alarm)).toList());
        return Optional.of(draft.end());
    }

    /** What was over before anybody was told is no step of the case. */
    private static boolean heard(AlarmView alarm) {
        return alarm.takenBy() != null || alarm.rungs().stream().anyMatch(rung -> rung.toldAt() != null);
    }

    private static List<Cell> row(Chapter.Draft draft, AlarmView alarm) {
        Cell[] told = alarm.rungs().stream()
                .filter(rung -> rung.toldAt() != null)
                .map(rung -> Chapter.stack(
                        Chapter.at(rung.toldAt()), Chapter.plain(String.join(draft.say("、", ", "), rung.told()))))
                .toArray(Cell[]::new);
        return List.of(
                Chapter.at(alarm.startsAt()),
                Chapter.plain(alarm.what()),
                Chapter.stack(told),
                alarm.takenBy() == null
                        ? Chapter.plain(null)
                        : Chapter.stack(
                                Chapter.plain(alarm.takenBy().name()),
                                Chapter.at(alarm.takenAt()),
                                Chapter.typed(alarm.note())));
    }
}
