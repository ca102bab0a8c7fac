package io.huiyin.records;

import io.huiyin.cases.CaseBody;
import io.huiyin.cases.CaseId;
import io.huiyin.cases.FamilyFiles;
import io.huiyin.cases.LedgerWords;
import io.huiyin.cases.ProgressBody;
import io.huiyin.kernel.Actor;
import io.huiyin.patients.Masking;
import io.huiyin.records.Chapter.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells on paper who else said the same and was answered together. The others stay masked whoever the paper is for: each
 * of them has a file of their own.
 */
@Component
@Order(5)
class FamilyChapter implements ChapterWriter {

    private final FamilyFiles families;

    FamilyChapter(FamilyFiles families) {
        this.families = families;
    }

    @Override
    public Optional<Chapter> chapter(Actor reader, CaseId id, Locale locale) {
        FamilyFiles.FamilyBody family = families.read(reader, id);
        if (!family.merged() && family.others().isEmpty()) {
            return Optional.empty();
        }
        Chapter.Draft draft = Chapter.write(locale, "并案", "Handled together");
        if (family.merged()) {
            draft.fact(
                    "已并入",
                    "Handled in",
                    family.lead() == null
                            ? draft.cell("另一件反馈单", "another case")
                            : Chapter.plain(family.lead().number()));
        }
        draft.table(
                List.of(
                        draft.column("反馈单", "Case", 24),
                        draft.column("反馈人", "Complainant", 20),
                        draft.column("原话与往来", "Words and correspondence", 56)),
                family.others().stream().map(one -> row(draft, one, locale)).toList());
        return Optional.of(draft.end());
    }

    private static List<Cell> row(Chapter.Draft draft, FamilyFiles.Complainant one, Locale locale) {
        CaseBody.Patient patient = one.patient();
        List<Cell> words = new ArrayList<>();
        words.add(masked(one.text()));
        for (ProgressBody.Message message : one.messages()) {
            words.add(Chapter.at(message.at()));
            boolean patients = message.from().equals("patient");
            words.add(masked(
                    (patients ? draft.say("患者：", "Patient: ") : draft.say("医院：", "Hospital: ")) + message.text()));
        }
        return List.of(
                Chapter.stack(
                        Chapter.plain(one.number()),
                        Chapter.at(one.receivedAt()),
                        Chapter.plain(LedgerWords.of(one.channel()).in(locale)),
                        Chapter.plain(LedgerWords.of(one.status()).in(locale))),
                Chapter.stack(Stream.of(
                                Wordlist.of(locale)
                                        .say("identity." + one.identity().code()),
                                patient == null ? null : patient.name(),
                                patient == null ? null : patient.phone())
                        .map(Chapter::plain)
                        .toArray(Cell[]::new)),
                Chapter.stack(words.toArray(Cell[]::new)));
    }

    private static Cell masked(String words) {
        return Chapter.plain(Masking.text(words));
    }
}
