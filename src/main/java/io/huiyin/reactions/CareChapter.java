package io.huiyin.reactions;

import io.huiyin.cases.CaseId;
import io.huiyin.kernel.Actor;
import io.huiyin.records.Chapter;
import io.huiyin.records.Chapter.Cell;
import io.huiyin.records.ChapterWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells on paper which contacts a rule asked for and what came of them. */
@Component
@Order(40)
class CareChapter implements ChapterWriter {

    private final Cares cares;

    CareChapter(Cares cares) {
        this.cares = cares;
    }

    @Override
    public Optional<Chapter> chapter(Actor reader, CaseId id, Locale locale) {
        List<Cares.Owed> owed = cares.ofCase(reader, id.value());
        if (owed.isEmpty()) {
            return Optional.empty();
        }
        Chapter.Draft draft = Chapter.write(locale, "关怀联系", "Contacts owed");
        draft.table(
                List.of(
                        draft.column("依据", "Rule", 24),
                        draft.column("科室", "Department", 16),
                        draft.column("应于", "Due", 20),
                        draft.column("经过", "What came of it", 40)),
                owed.stream().map(one -> row(draft, one, locale)).toList());
        return Optional.of(draft.end());
    }

    private static List<Cell> row(Chapter.Draft draft, Cares.Owed one, Locale locale) {
        List<Cell> tries = new ArrayList<>();
        for (Cares.Tried tried : one.tries()) {
            tries.add(Chapter.at(tried.at()));
            tries.add(Chapter.plain(tried.by() + " · " + result(draft, tried.result())));
            tries.add(Chapter.typed(tried.note()));
        }
        return List.of(
                Chapter.plain(one.rule().in(locale)),
                Chapter.plain(one.department().in(locale)),
                Chapter.at(one.dueAt()),
                tries.isEmpty() ? draft.cell("还没有联系", "not contacted yet") : Chapter.stack(tries.toArray(Cell[]::new)));
    }

    private static String result(Chapter.Draft draft, String code) {
        return switch (code) {
            case "reached" -> draft.say("已联系上", "reached");
            case "not_reached" -> draft.say("没有联系上", "not reached");
            default -> draft.say("不需要联系", "not needed");
        };
    }
}
