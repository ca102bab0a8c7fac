package io.huiyin.cases;

import io.huiyin.analysis.Corrected;
import io.huiyin.analysis.Corrections;
import io.huiyin.analysis.FeedbackReread;
import io.huiyin.analysis.Label;
import io.huiyin.analysis.Labels;
import io.huiyin.analysis.Understanding;
import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Issue;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes over what feedback is understood to mean once it was read again: never what a person has said, and never to a
 * lower level.
 */
@Component
class Rereading {

    private final CaseTable cases;
    private final RereadingTable table;
    private final Corrections corrections;
    private final Grounds grounds;
    private final Tidings tidings;
    private final Clock clock;

    Rereading(
            CaseTable cases,
            RereadingTable table,
            Corrections corrections,
            Grounds grounds,
            Tidings tidings,
            Clock clock) {
        this.cases = cases;
        this.table = table;
        this.corrections = corrections;
        this.grounds = grounds;
        this.tidings = tidings;
        this.clock = clock;
    }

    @EventListener
    void reread(FeedbackReread heard) {
        HospitalId hospital = heard.hospital();
        Act act = new Act(null, clock.instant(), grounds.of(hospital));
        List<Case> moved = new ArrayList<>();
        for (FeedbackReread.Item item : heard.items()) {
            FeedbackId feedback = item.feedback().id();
            for (Case it : cases.ofFeedback(hospital, feedback)) {
                // asked only now that the case is ours: who corrects it at this moment waits, or has been heard
                Corrected said = corrections.of(hospital, List.of(feedback)).get(feedback);
                Set<Label> fixed = said == null ? Set.of() : said.fixed();
                Understanding read = item.understanding();
                Labels now = said == null ? Labels.of(read) : said.over(Labels.of(read));
                boolean doubt = read.needsPerson() && fixed.size() < Label.values().length;
                if (Relabelling.reread(it, act, now, doubt)) {
                    moved.add(it);
                }
                table.save(
                        hospital,
                        it.origin.id(),
                        Doubt.of(read, item.feedback().danger()),
                        fixed.contains(Label.ISSUES) ? below(now.issues(), read.topics()) : read.topics());
            }
        }
        if (!moved.isEmpty()) {
            cases.save(hospital, moved, act.at());
            tidings.tell(hospital, moved, act);
        }
    }

    /** Where a person has named the issues, only topics below these. */
    private static List<String> below(List<Issue> issues, List<String> topics) {
        return topics.stream()
                .filter(topic -> issues.stream().anyMatch(issue -> topic.startsWith(issue.code() + ".")))
                .toList();
    }
}
