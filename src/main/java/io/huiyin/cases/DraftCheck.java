package io.huiyin.cases;

import io.huiyin.kernel.Refused;
import io.huiyin.organization.WorkingCalendar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a hospital may not promise: nothing at all, for ever, or later than the law allows. Says all that is wrong at once. */
final class DraftCheck {

    private static final int DAY = 24 * 60;
    private static final int LONGEST_DAYS = 60;
    private static final int MOST_ASKS = 5;
    private static final int LONGEST_WAIT = 10;

    private final List<Refused.Field> wrong = new ArrayList<>();

    private DraftCheck() {}

    static void of(PromiseBook.Draft draft, WorkingCalendar calendar) {
        DraftCheck check = new DraftCheck();
        check.settings(draft);
        Set<String> seen = new HashSet<>();
        for (PromiseRule rule : draft.rules()) {
            String field = field(rule.level(), rule.kind());
            if (!seen.add(field) || rule.kind() == PromiseKind.LEGAL) {
                check.wrong(field, "promises.twice");
            } else if (days(rule, calendar) > LONGEST_DAYS) {
                check.wrong(field, "promises.long");
            } else if (rule.level().underLaw()
                    && rule.kind() != PromiseKind.CALLBACK
                    && days(rule, calendar) > PromiseRules.LEGAL_DAYS) {
                check.wrong(field, "promises.beyond_law");
            }
        }
        check.answers(new PromiseRules(draft.rules()));
        if (!check.wrong.isEmpty()) {
            throw Refused.fields(check.wrong);
        }
    }

    private void settings(PromiseBook.Draft draft) {
        if (draft.waitDays() < 1 || draft.waitDays() > LONGEST_WAIT) {
            wrong("waitDays", "promises.wait_days");
        }
        if (draft.asks() < 0 || draft.asks() > MOST_ASKS) {
            wrong("asks", "promises.asks");
        }
    }

    /** Whoever complains or asks is answered; who was answered is asked whether it is settled. */
    private void answers(PromiseRules rules) {
        for (Level level : List.of(Level.URGENT, Level.ORDINARY, Level.ENQUIRY)) {
            if (rules.find(level, PromiseKind.ANSWER).isEmpty()) {
                wrong(field(level, PromiseKind.ANSWER), "promises.answer");
            }
        }
        for (Level level : List.of(Level.URGENT, Level.ORDINARY)) {
            Optional<PromiseRule> callback = rules.find(level, PromiseKind.CALLBACK);
            if (callback.isEmpty()) {
                wrong(field(level, PromiseKind.CALLBACK), "promises.callback");
            }
        }
    }

    /** Rounded up; as long as it takes at least. */
    private static double days(PromiseRule rule, WorkingCalendar calendar) {
        return switch (rule.unit()) {
            case MINUTES -> (double) rule.amount() / DAY;
            case WORKING_MINUTES ->
                (double) rule.amount() / calendar.shortestDay().toMinutes();
            case WORKING_DAYS -> rule.amount();
        };
    }

    private static String field(Level level, PromiseKind kind) {
        return level.code() + "." + kind.code();
    }

    private void wrong(String field, String code) {
        wrong.add(new Refused.Field(field, code));
    }
}
