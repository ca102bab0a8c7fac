package io.huiyin.cases;

import java.util.List;

/**
 * What must be on record before certain cases are closed.
 *
 * @param nature a code, or {@code *} for every one; so are the others
 * @param issue the main one; {@code none} if there is none
 * @param outcome {@code none} while nobody has said what was found
 * @param needs codes of what is needed
 */
public record ClosingRule(String nature, String level, String issue, String outcome, List<String> needs) {

    static final String ANY = "*";
    static final String NONE = "none";

    public ClosingRule {
        needs = List.copyOf(needs);
    }

    boolean fits(String nature, String level, String issue, String outcome) {
        return fits(this.nature, nature)
                && fits(this.level, level)
                && fits(this.issue, issue)
                && fits(this.outcome, outcome);
    }

    /** Whatever the other fits, this fits as well. */
    boolean covers(ClosingRule other) {
        return fits(other.nature, other.level, other.issue, other.outcome);
    }

    boolean fitsAll() {
        return fits("", "", "", "");
    }

    private static boolean fits(String rule, String code) {
        return rule.equals(ANY) || rule.equals(code);
    }
}
