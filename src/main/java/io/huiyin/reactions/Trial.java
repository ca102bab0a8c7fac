package io.huiyin.reactions;

import io.huiyin.cases.Glance;
import io.huiyin.cases.Glances;
import io.huiyin.cases.Span;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries a rule on what was said before: what it would have done, without doing anything. */
@Component
class Trial {

    /** Of more than these the newest are taken, and the reader is told. */
    static final int MOST = 5_000;

    private static final int EXAMPLES = 8;
    private static final int LONGEST_DAYS = 366;

    private final Glances glances;
    private final Hearing hearing;
    private final Clock clock;

    Trial(Glances glances, Hearing hearing, Clock clock) {
        this.glances = glances;
        this.hearing = hearing;
        this.clock = clock;
    }

    Outcome of(Actor actor, Rule rule, int days) {
        if (days < 1 || days > LONGEST_DAYS) {
            throw Refused.field("days", "reaction.days");
        }
        Instant now = clock.instant();
        Span span = new Span(now.minus(Duration.ofDays(days)), now);
        List<Glance> all = glances.newest(actor, span, MOST);
        var heard =
                hearing.of(actor.hospital(), all.stream().map(Glance::feedback).toList());
        List<Glance> met = all.stream()
                .filter(glance -> met(rule, heard.get(glance.feedback())))
                .toList();
        return new Outcome(
                days,
                all.size(),
                met.size(),
                byWeek(met, span, days),
                met.stream()
                        .limit(EXAMPLES)
                        .map(glance -> new Outcome.Example(
                                glance.id(), glance.number(), glance.excerpt(), glance.receivedAt()))
                        .toList(),
                all.size() == MOST);
    }

    private static boolean met(Rule rule, When.@Nullable Heard heard) {
        return heard != null && rule.when().met(heard);
    }

    private static List<Integer> byWeek(List<Glance> met, Span span, int days) {
        int[] weeks = new int[(days + 6) / 7];
        for (Glance glance : met) {
            long week = Duration.between(glance.receivedAt(), span.to()).toDays() / 7;
            weeks[weeks.length - 1 - (int) Math.min(week, weeks.length - 1)]++;
        }
        List<Integer> counts = new ArrayList<>();
        for (int week : weeks) {
            counts.add(week);
        }
        return counts;
    }
}
