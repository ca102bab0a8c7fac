package io.huiyin.cases;

import io.huiyin.analysis.Corrected;
import io.huiyin.analysis.Label;
import io.huiyin.analysis.Labels;
import io.huiyin.analysis.Said;
import io.huiyin.analysis.Verdict;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person says what the words mean; the case follows, and rises if that asks more of the hospital. */
final class Relabelling {

    private Relabelling() {}

    static void take(Case it, Act act, Verdict verdict) {
        Level before = level(it.labels);
        it.labels = verdict.labels();
        it.needsPerson = verdict.needsPerson();
        boolean confirmed = verdict.said().stream().allMatch(said -> said.how() == Said.How.CONFIRMED);
        it.step(act, confirmed ? StepKind.LABELS_CONFIRMED : StepKind.RELABELLED, null, facts(verdict.said()));
        rise(it, act, before);
    }

    /**
     * The house has read the words again. What is answered begins nowhere anew by itself: if the words now ask more, a
     * person should look.
     *
     * @return whether the case is another one now
     */
    static boolean reread(Case it, Act act, Labels now, boolean doubt) {
        Labels was = it.labels;
        Level before = level(was);
        boolean asksMore =
                it.answered() && level(now).above(before) && level(now).above(it.level);
        boolean needsPerson = doubt || asksMore;
        if (was.equals(now) && it.needsPerson == needsPerson) {
            return false;
        }
        it.labels = now;
        it.needsPerson = needsPerson;
        Map<String, String> facts = new LinkedHashMap<>();
        for (Label label : Label.values()) {
            if (!now.same(label, was)) {
                facts.put(label.code() + "From", was.value(label));
                facts.put(label.code() + "To", now.value(label));
            }
        }
        if (!facts.isEmpty()) {
            it.step(act, StepKind.RELABELLED, null, facts);
        }
        if (!it.answered()) {
            rise(it, act, before);
        }
        return true;
    }

    /** Up by itself; down only by a person who sees what that means for the promises. */
    private static void rise(Case it, Act act, Level before) {
        Level asked = level(it.labels);
        if (!asked.above(before) || !asked.above(it.level)) {
            return;
        }
        if (asked == Level.URGENT) {
            Taking.alarm(it, act);
        } else if (!it.answered()) {
            Taking.grade(it, act, asked, null);
        }
    }

    /** What people have said, for the file; danger that was heard holds the level, and so does a patient's "not settled". */
    static CaseBody.Judged judged(Case it, @Nullable Corrected corrected, List<Step> history, boolean danger) {
        Level asked = level(it.labels);
        boolean holds = danger || it.round > 1 || it.answered();
        boolean less = !holds && it.level.above(asked) && openToLess(history);
        return new CaseBody.Judged(
                sorted(corrected == null ? List.of() : corrected.fixed()),
                sorted(corrected == null ? List.of() : corrected.changed()),
                less ? asked : null);
    }

    /** Somebody has said something that bears on the level, or taken it back, and nobody has graded the case since. */
    private static boolean openToLess(List<Step> history) {
        boolean open = false;
        for (Step step : history) {
            if (step.kind() == StepKind.RELABELLED) {
                open |= step.facts().containsKey("natureTo") || step.facts().containsKey("severityTo");
            } else if (step.kind() == StepKind.LEVEL_CHANGED && step.text() != null) {
                open = false;
            }
        }
        return open;
    }

    private static Level level(Labels labels) {
        return Level.of(labels.nature(), labels.severity(), false);
    }

    /** {@code natureFrom} and {@code natureTo} of what is another one now; the labels that were found right. */
    private static Map<String, String> facts(List<Said> all) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (Said said : all) {
            if (!said.from().equals(said.to())) {
                facts.put(said.label().code() + "From", said.from());
                facts.put(said.label().code() + "To", said.to());
            }
        }
        put(facts, all, Said.How.CONFIRMED);
        put(facts, all, Said.How.WITHDRAWN);
        return facts;
    }

    private static void put(Map<String, String> facts, List<Said> all, Said.How how) {
        String labels = all.stream()
                .filter(said -> said.how() == how)
                .map(said -> said.label().code())
                .collect(Collectors.joining(" "));
        if (!labels.isEmpty()) {
            facts.put(how.code(), labels);
        }
    }

    private static List<Label> sorted(Collection<Label> labels) {
        return labels.stream().sorted().toList();
    }
}
