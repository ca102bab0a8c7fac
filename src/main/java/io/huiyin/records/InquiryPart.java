package io.huiyin.records;

import io.huiyin.cases.InquiryView;
import io.huiyin.cases.LedgerWords;
import java.util.List;
import java.util.Optional;

/**
 * What the inquiry found beside the answer: cause and step by their lists, the departments' own sides, the verdict.
 *
 * @param answered before that nobody has found anything: the step is only where it happened
 */
record InquiryPart(InquiryView found, Reading reading, boolean answered) {

    Optional<Chapter> chapter() {
        Chapter.Draft draft = Chapter.write(reading.locale(), "核查", "Inquiry");
        if (found.cause() != null) {
            draft.fact("原因分类", "Cause by the list", Chapter.plain(cause(found.cause())));
        }
        if (found.step() != null && answered) {
            draft.fact("责任环节", "Responsible step", Chapter.plain(reading.say(LedgerWords.of(found.step()))));
        }
        if (found.ground() != null) {
            draft.fact(
                    "不予处理的依据",
                    "Why not processed",
                    value("ground." + found.ground().code()));
        }
        accusation(draft);
        draft.table(
                List.of(
                        draft.column("科室", "Department", 20),
                        draft.column("科室陈述", "Its side", 56),
                        draft.column("由谁", "By", 24)),
                found.statements().stream()
                        .map(side -> List.of(
                                Chapter.plain(reading.name(side.department())),
                                Chapter.typed(side.text()),
                                Chapter.stack(Chapter.plain(reading.name(side.by())), Chapter.at(side.at()))))
                        .toList());
        Chapter chapter = draft.end();
        return chapter.blocks().isEmpty() ? Optional.empty() : Optional.of(chapter);
    }

    private void accusation(Chapter.Draft draft) {
        InquiryView.Accused said = found.accusation();
        if (said == null) {
            return;
        }
        draft.fact(
                "涉及工作人员",
                "About a member of staff",
                Chapter.stack(value(said.kind()), Chapter.plain(reading.name(said.by())), Chapter.at(said.at())));
        draft.fact(
                "核实结论",
                "Verdict",
                said.verdict() == null
                        ? draft.cell("等待质控科核实，暂不计入科室数据", "not verified yet, kept out of the figures")
                        : Chapter.stack(
                                value(said.verdict()),
                                Chapter.plain(reading.name(said.judgedBy())),
                                Chapter.at(said.judgedAt())));
    }

    private String cause(String code) {
        return found.causes().stream()
                .filter(choice -> choice.code().equals(code))
                .map(InquiryView.Choice::name)
                .findFirst()
                .orElse(code);
    }

    private Chapter.Cell value(String code) {
        return Chapter.plain(reading.words().say("value." + code));
    }
}
