package io.huiyin.emergency;

import io.huiyin.cases.CaseId;
import io.huiyin.kernel.Actor;
import io.huiyin.records.Chapter;
import io.huiyin.records.Chapter.Cell;
import io.huiyin.records.ChapterWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells on paper what was done in the emergency: how it was graded, what was reported to whom, every item. */
@Component
@Order(20)
class EmergencyChapter implements ChapterWriter {

    private final EmergencyFiles files;

    EmergencyChapter(EmergencyFiles files) {
        this.files = files;
    }

    @Override
    public Optional<Chapter> chapter(Actor reader, CaseId id, Locale locale) {
        EmergencyBody body = files.read(reader, id, locale);
        return body.open() ? Optional.of(written(body, locale)) : Optional.empty();
    }

    private static Chapter written(EmergencyBody body, Locale locale) {
        Chapter.Draft draft = Chapter.write(locale, "应急处置与对外上报", "Emergency and reports to the authority");
        draft.fact("启动", "Opened", Chapter.stack(Chapter.at(body.openedAt()), opener(draft, body.openedBy())));
        if (body.diedAt() != null) {
            draft.fact("患者死亡时间", "Death of the patient", Chapter.at(body.diedAt()))
                    .fact("尸检期限", "Autopsy by", Chapter.at(body.autopsyBy()))
                    .fact("具备冻存条件时", "If the body is frozen", Chapter.at(body.autopsyFrozenBy()));
        }
        draft.fact(
                "未处理条目",
                "Items left",
                Chapter.plain(body.left() == 0 ? draft.say("无", "none") : Integer.toString(body.left())));
        List<EmergencyBody.GradingLine> gradings =
                new ArrayList<>(body.earlier().reversed());
        if (body.grading() == null) {
            draft.fact("定级", "Grading", draft.cell("还没有定级", "not graded yet"));
        } else {
            gradings.add(body.grading());
        }
        draft.table(
                List.of(
                        draft.column("定级", "Grading", 24),
                        draft.column("发现时间", "Discovered", 19),
                        draft.column("应于", "To report by", 19),
                        draft.column("上报", "Reported", 38)),
                gradings.stream().map(line -> grading(draft, body, line)).toList());
        draft.table(
                List.of(
                        draft.column("条目", "Item", 44),
                        draft.column("结果", "Result", 14),
                        draft.column("时间、由谁", "When, by whom", 20),
                        draft.column("说明", "Note", 22)),
                body.items().stream().map(item -> item(draft, item)).toList());
        return draft.end();
    }

    private static List<Cell> grading(Chapter.Draft draft, EmergencyBody body, EmergencyBody.GradingLine line) {
        String grade = body.grades().stream()
                .filter(limit -> limit.code().equals(line.grade().code()))
                .map(EmergencyBody.Limit::name)
                .findFirst()
                .orElseGet(() -> draft.say("不需要上报", "nothing to report"));
        Cell graded = Chapter.stack(
                Chapter.plain(line.withdrawnAt() == null ? grade : grade + draft.say("（已改）", " (replaced)")),
                name(line.gradedBy()),
                Chapter.at(line.gradedAt()),
                Chapter.typed(line.reason()));
        return List.of(graded, Chapter.at(line.discoveredAt()), Chapter.at(line.dueAt()), report(draft, line));
    }

    private static Cell report(Chapter.Draft draft, EmergencyBody.GradingLine line) {
        if (line.reportedAt() == null) {
            boolean owed = line.dueAt() != null && line.withdrawnAt() == null;
            return owed ? draft.cell("还没有上报", "not reported yet") : Chapter.plain(null);
        }
        return Chapter.stack(
                Chapter.at(line.reportedAt()),
                line.late() ? draft.cell("晚于时限", "late") : draft.cell("按时上报", "in time"),
                Chapter.typed(line.reportedTo()),
                line.reportNumber() == null
                        ? Chapter.plain(null)
                        : Chapter.plain(draft.say("编号 ", "number ") + line.reportNumber()),
                name(line.reportedBy()));
    }

    private static List<Cell> item(Chapter.Draft draft, EmergencyBody.Item item) {
        Cell what = Chapter.stack(Chapter.plain(item.text()), Chapter.plain(item.source()));
        String state = item.state();
        if (state == null) {
            return List.of(what, draft.cell("未处理", "open"), Chapter.plain(null), Chapter.plain(null));
        }
        return List.of(
                what,
                state.equals("done") ? draft.cell("已完成", "done") : draft.cell("不适用", "not applicable"),
                Chapter.stack(Chapter.at(item.at()), name(item.by())),
                Chapter.typed(item.note()));
    }

    private static Cell opener(Chapter.Draft draft, EmergencyBody.@Nullable Person by) {
        return by == null ? draft.cell("系统听到危险信号后自动启动", "by itself, on hearing danger") : name(by);
    }

    private static Cell name(EmergencyBody.@Nullable Person person) {
        return Chapter.plain(person == null ? null : person.name());
    }
}
