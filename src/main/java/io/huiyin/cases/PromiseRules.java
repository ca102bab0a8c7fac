package io.huiyin.cases;

import io.huiyin.organization.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one hospital promises. Standard: the multi-channel feedback plan (urgent 1 h and 24 h, ordinary dispatched in 48
 * h and answered in 3 working days, enquiries at once, call-back within 72 h); the legal limit is that of the rules on
 * complaint handling in medical institutions (2019): 5 working days, 10 once several departments study it together.
 */
record PromiseRules(List<PromiseRule> rules) {

    static final int LEGAL_DAYS = 5;
    static final int LEGAL_DAYS_JOINTLY = 10;

    private static final int HOUR = 60;

    PromiseRules {
        rules = List.copyOf(rules);
    }

    /**
     * @param enquiryMinutes what "at once" means for an enquiry, in minutes of business hours
     */
    static PromiseRules standard(int enquiryMinutes) {
        return new PromiseRules(List.of(
                new PromiseRule(Level.URGENT, PromiseKind.FIRST_RESPONSE, HOUR, Unit.MINUTES),
                new PromiseRule(Level.URGENT, PromiseKind.PLAN, 24 * HOUR, Unit.MINUTES),
                new PromiseRule(Level.URGENT, PromiseKind.ANSWER, 3, Unit.WORKING_DAYS),
                new PromiseRule(Level.URGENT, PromiseKind.CALLBACK, 72 * HOUR, Unit.MINUTES),
                new PromiseRule(Level.ORDINARY, PromiseKind.DISPATCH, 48 * HOUR, Unit.MINUTES),
                new PromiseRule(Level.ORDINARY, PromiseKind.ANSWER, 3, Unit.WORKING_DAYS),
                new PromiseRule(Level.ORDINARY, PromiseKind.CALLBACK, 72 * HOUR, Unit.MINUTES),
                new PromiseRule(Level.ENQUIRY, PromiseKind.ANSWER, enquiryMinutes, Unit.WORKING_MINUTES),
                new PromiseRule(Level.ENQUIRY, PromiseKind.CALLBACK, 72 * HOUR, Unit.MINUTES),
                new PromiseRule(Level.PRAISE, PromiseKind.DISPATCH, 48 * HOUR, Unit.MINUTES)));
    }

    Optional<PromiseRule> find(Level level, PromiseKind kind) {
        return rules.stream()
                .filter(rule -> rule.level() == level && rule.kind() == kind)
                .findFirst();
    }

    /** What is promised from the receipt on; the call-back is promised only with the answer. */
    List<PromiseRule> fromReceipt(Level level, boolean jointly) {
        List<PromiseRule> all = new ArrayList<>(rules.stream()
                .filter(rule -> rule.level() == level && rule.kind() != PromiseKind.CALLBACK)
                .toList());
        if (level.underLaw()) {
            all.add(legal(level, jointly));
        }
        return all;
    }

    /** The same with their times, counted from then. */
    Map<PromiseKind, Term> terms(Level level, boolean jointly, int version, Instant from, WorkingCalendar calendar) {
        Map<PromiseKind, Term> terms = new EnumMap<>(PromiseKind.class);
        fromReceipt(level, jointly).forEach(rule -> terms.put(rule.kind(), Term.of(rule, version, from, calendar)));
        return terms;
    }

    static PromiseRule legal(Level level, boolean jointly) {
        return new PromiseRule(level, PromiseKind.LEGAL, jointly ? LEGAL_DAYS_JOINTLY : LEGAL_DAYS, Unit.WORKING_DAYS);
    }
}
