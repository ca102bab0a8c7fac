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
    private final SearchTable search;
    private final Grounds grounds;
    private final Tidings tidings;
    private final Clock clock;

    EarlyWords(
            EarlyWordsTable early, CaseTable cases, SearchTable search, Grounds grounds, Tidings tidings, Clock clock) {
        this.early = early;
        this.cases = cases;
        this.search = search;
        this.grounds = grounds;
        this.tidings = tidings;
        this.clock = clock;
    }

    @EventListener
    void added(WordsAdded words) {
        List<Case> found = cases.ofFeedback(words.hospital(), words.feedback());
        if (found.isEmpty()) {
            early.keep(words);
        } else {
            hear(found.getFirst(), words);
        }
    }

    /** In the transaction that has just opened them. */
    void putInto(HospitalId hospital, List<Case> opened) {
        Map<FeedbackId, Case> byFeedback =
                opened.stream().collect(Collectors.toMap(it -> it.origin.feedback(), Function.identity()));
        if (byFeedback.isEmpty()) {
            return;
        }
        for (WordsAdded words : early.take(hospital, byFeedback.keySet())) {
            hear(cases.ofFeedback(hospital, words.feedback()).getFirst(), words);
        }
    }

    /** What fell between an addition and an opening at the same moment. */
    @Transactional
    public void putStranded() {
        for (WordsAdded stranded : early.stranded(BATCH)) {
            for (WordsAdded words : early.take(stranded.hospital(), List.of(stranded.feedback()))) {
                cases.ofFeedback(words.hospital(), words.feedback()).forEach(it -> hear(it, words));
            }
        }
    }

    private void hear(Case it, WordsAdded words) {
        Act act = new Act(null, clock.instant(), grounds.of(words.hospital()));
        Answering.hear(it, act, words.additionId(), words.danger());
        cases.save(words.hospital(), List.of(it), act.at());
        search.add(
                words.hospital(),
                List.of(new SearchTable.Line(
                        it.origin.id().value(), words.additionId(), SearchPairs.of(Masking.text(words.text())))));
        tidings.tell(words.hospital(), List.of(it), act);
    }
}
