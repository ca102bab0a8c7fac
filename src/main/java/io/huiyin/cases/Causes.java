package io.huiyin.cases;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.Issue;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Why things happen, a list for every issue: {@code cases/causes.csv}. */
final class Causes {

    /** Needs words. */
    static final String OTHER = "other";

    private static final String EVERY = "*";
    private static final List<Cause> ALL = Lines.of("/cases/causes.csv", 4).stream()
            .map(cells -> new Cause(cells.get(0), cells.get(1), new Bilingual(cells.get(2), cells.get(3))))
            .toList();

    private Causes() {}

    /** One line of the list. */
    record Cause(String issue, String code, Bilingual name) {}

    static Optional<Cause> find(String code) {
        return ALL.stream().filter(cause -> cause.code().equals(code)).findFirst();
    }

    /** Those of these issues, and those of every issue last; all of them if the case is about nothing in particular. */
    static List<Cause> of(Collection<Issue> issues) {
        List<String> codes = issues.stream().map(Issue::code).toList();
        return ALL.stream()
                .filter(cause -> codes.isEmpty() || cause.issue().equals(EVERY) || codes.contains(cause.issue()))
                .toList();
    }
}
