package io.huiyin.cases;

import io.huiyin.intake.FeedbackId;
import io.huiyin.intake.WordsAdded;
import io.huiyin.kernel.HospitalId;
import io.huiyin.patients.Masking;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts what a patient adds into the case, also if the case is opened only later. */
@Component
class EarlyWords {

    private static final int BATCH = 100;

    private final EarlyWordsTable early;
    private final CaseTable cases;
    private final Families families;
    private final SearchTable search;
    private final Grounds grounds;
    private final Tidings tidings;
    private final Clock clock;

    EarlyWords(
            EarlyWordsTable early,
            CaseTable cases,
            Families families,
            SearchTable search,
            Grounds grounds,
            Tidings tidings,
            Clock clock) {
        this.early = early;
        this.cases = cases;
        this.families = families;
        this.search = search;
        this.grounds = grounds;
        this.tidings = tidings;
        this.clock = clock;
    }

    @EventListener
    void added(WordsAdded words) {
        families.ofFeedback(words.hospital(), words.feedback())
                .ifPresentOrElse(family -> hear(family, words), () -> early.keep(words));
    }

    /** In the transaction that has just opened them. */
    void putInto(HospitalId hospital, List<Case> opened) {
        Map<FeedbackId, Case> byFeedback =
                opened.stream().collect(Collectors.toMap(it -> it.origin.feedback(), Function.identity()));
        if (byFeedback.isEmpty()) {
            return;
        }
        for (WordsAdded words : early.take(hospital, byFeedback.keySet())) {
            hear(Family.alone(cases.ofFeedback(hospital, words.feedback()).getFirst()), words);
        }
    }

    /** What fell between an addition and an opening at the same moment. */
    @Transactional
    public void putStranded() {
        for (WordsAdded stranded : early.stranded(BATCH)) {
            for (WordsAdded words : early.take(stranded.hospital(), List.of(stranded.feedback()))) {
                families.ofFeedback(words.hospital(), words.feedback()).ifPresent(family -> hear(family, words));
            }
        }
    }

    private void hear(Family family, WordsAdded words) {
        Case it = family.one();
        Act act = new Act(null, clock.instant(), grounds.of(words.hospital()));
        Answering.hear(it, act, words.additionId(), words.danger());
        List<Case> touched = List.copyOf(Following.after(family, act));
        cases.save(words.hospital(), touched, act.at());
        search.add(
                words.hospital(),
                List.of(new SearchTable.Line(
                        it.origin.id().value(), words.additionId(), SearchPairs.of(Masking.text(words.text())))));
        tidings.tell(words.hospital(), touched, act);
    }
}
