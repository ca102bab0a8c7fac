package io.huiyin.analysis;

import io.huiyin.analysis.Lexicon.IssueWord;
import io.huiyin.analysis.Remarks.Remark;
import io.huiyin.analysis.Remarks.Word;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;

/** Picks the words that show what was decided; words that spoke for what lost are left out. */
final class Showing {

    private static final int MOST = 40;

    private Showing() {}

    static List<Evidence> of(
            Remarks remarks, Nature nature, ServiceStage stage, EnumMap<Issue, Double> issues, double bar) {
        List<Evidence> evidence = new ArrayList<>();
        remarks.dangers.forEach(danger -> evidence.add(
                new Evidence(danger.start(), danger.end(), danger.kind().code())));
        for (Remark remark : remarks.remarks) {
            for (Word<IssueWord> word : remark.issues()) {
                if (issues.getOrDefault(word.value().issue(), 0.0) >= bar) {
                    evidence.add(new Evidence(
                            word.start(),
                            word.end(),
                            word.value().issue().code(),
                            word.value().topic()));
                }
            }
        }
        for (Word<Double> word : remarks.moods) {
            if (word.value() != 0) {
                Sentiment side = word.value() > 0 ? Sentiment.POSITIVE : Sentiment.NEGATIVE;
                evidence.add(new Evidence(word.start(), word.end(), side.code()));
            }
        }
        remarks.natures.stream()
                .filter(word -> word.value().nature() == nature)
                .forEach(word -> evidence.add(new Evidence(word.start(), word.end(), nature.code())));
        remarks.stages.stream()
                .filter(word -> word.value().stage() == stage)
                .forEach(word -> evidence.add(new Evidence(word.start(), word.end(), stage.code())));
        return evidence.stream()
                .distinct()
                .limit(MOST)
                .sorted(Comparator.comparingInt(Evidence::start).thenComparingInt(Evidence::end))
                .toList();
    }
}
