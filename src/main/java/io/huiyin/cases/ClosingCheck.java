package io.huiyin.cases;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules for closing that can be read: known codes, none in vain, one at the end for everything else. */
final class ClosingCheck {

    private static final int MOST = 60;

    private ClosingCheck() {}

    /** Says all that is wrong at once. */
    static void of(List<ClosingRule> rules) {
        if (rules.isEmpty() || !rules.getLast().fitsAll()) {
            throw Refused.field("rules", "closing.rest");
        }
        if (rules.size() > MOST) {
            throw Refused.field("rules", "closing.too_many");
        }
        List<Refused.Field> wrong = new ArrayList<>();
        for (int at = 0; at < rules.size(); at++) {
            String code = wrong(rules, at);
            if (code != null) {
                wrong.add(new Refused.Field("rules[" + at + "]", code));
            }
        }
        if (!wrong.isEmpty()) {
            throw Refused.fields(wrong);
        }
    }

    private static @Nullable String wrong(List<ClosingRule> rules, int at) {
        ClosingRule rule = rules.get(at);
        if (!known(rule)) {
            return "closing.unknown";
        }
        boolean wide = rules.subList(at + 1, rules.size()).stream().anyMatch(rule::covers);
        return wide ? "closing.wide" : null;
    }

    private static boolean known(ClosingRule rule) {
        return known(Nature.class, rule.nature())
                && known(Level.class, rule.level())
                && (rule.issue().equals(ClosingRule.NONE) || known(Issue.class, rule.issue()))
                && (rule.outcome().equals(ClosingRule.NONE) || known(Outcome.class, rule.outcome()))
                && rule.needs().stream()
                        .allMatch(need ->
                                Coded.find(ClosingRules.Need.class, need).isPresent());
    }

    private static <E extends Enum<E> & Coded> boolean known(Class<E> type, String code) {
        return code.equals(ClosingRule.ANY) || Coded.find(type, code).isPresent();
    }
}
