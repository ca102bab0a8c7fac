package io.huiyin.cases;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.Calendars;
import io.huiyin.organization.People;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of what a hospital promises: who decided what from when on, and why. A version begins a while after it was
 * decided, when every instance knows of it; it can be taken back until then, and never changed.
 */
@Component
public class PromiseBook {

    private static final Duration AHEAD = Grounds.FRESH.multipliedBy(2);

    private final Grounds grounds;
    private final RuleTable table;
    private final Calendars calendars;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    PromiseBook(Grounds grounds, RuleTable table, Calendars calendars, People people, AuditTrail audit, Clock clock) {
        this.grounds = grounds;
        this.table = table;
        this.calendars = calendars;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What somebody wants to be promised.
     *
     * @param base the highest number they saw
     * @param validFrom null for as soon as possible
     */
    public record Draft(
            int base,
            @Nullable Instant validFrom,
            int waitDays,
            int asks,
            List<PromiseRule> rules,
            @Nullable String reason) {}

    /** A version with its story; the standard has none. */
    public record Entry(
            int number,
            State state,
            Instant validFrom,
            int waitDays,
            int asks,
            List<PromiseRule> rules,
            String reason,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy) {

        /** Whether it is what is promised now. */
        public enum State implements Coded {
            PAST,
            VALID,
            COMING,
            WITHDRAWN
        }
    }

    /** Everything there is to know, the newest first. */
    public record Book(int base, int legalDays, int legalDaysJointly, List<Entry> versions) {}

    @Transactional(readOnly = true)
    public Book read(Actor actor) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        HospitalId hospital = actor.hospital();
        List<RuleTable.Decision> decisions = table.decisions(hospital);
        RuleBook book = grounds.bookOf(decisions);
        Instant now = clock.instant();
        Map<StaffId, String> names = people.names(
                hospital,
                decisions.stream()
                        .map(RuleTable.Decision::decidedBy)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        List<Entry> entries = new ArrayList<>();
        decisions.forEach(decision -> entries.add(entry(decision, book, names, now)));
        entries.sort(Comparator.comparing(Entry::number).reversed());
        PromiseVersion standard = book.versions().getFirst();
        entries.add(entry(new RuleTable.Decision(standard, Instant.EPOCH, null, null), book, Map.of(), now));
        return new Book(base(decisions), PromiseRules.LEGAL_DAYS, PromiseRules.LEGAL_DAYS_JOINTLY, entries);
    }

    /** Promises this from then on; what runs keeps what it was promised. */
    @Transactional
    public void decide(Actor actor, Draft draft) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        DraftCheck.of(draft, calendars.of(actor.hospital()));
        String reason = Words.required("reason", draft.reason());
        Instant now = clock.instant();
        Instant from = draft.validFrom() == null ? now.plus(AHEAD) : draft.validFrom();
        List<RuleTable.Decision> decisions = table.decisions(actor.hospital());
        boolean tooSoon = from.isBefore(now.plus(AHEAD));
        boolean beforeAnother = grounds.bookOf(decisions).versions().stream()
                .anyMatch(version -> !version.validFrom().isBefore(from));
        if (tooSoon || beforeAnother) {
            throw Refused.field("validFrom", tooSoon ? "promises.too_soon" : "promises.before_another");
        }
        if (draft.base() != base(decisions)) {
            throw Refused.changed();
        }
        PromiseVersion version = new PromiseVersion(
                draft.base() + 1, from, draft.waitDays(), draft.asks(), reason, new PromiseRules(draft.rules()));
        if (!table.decide(actor.hospital(), version, now, actor.staff())) {
            throw Refused.changed();
        }
        audit.record(actor.hospital(), actor, "admin.promises_changed", "version " + version.number(), reason);
        grounds.forget(actor.hospital());
    }

    /** Takes back what has not begun. */
    @Transactional
    public void withdraw(Actor actor, int number) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        Instant now = clock.instant();
        RuleTable.Decision decision = table.decisions(actor.hospital()).stream()
                .filter(one -> one.version().number() == number && one.withdrawnAt() == null)
                .findFirst()
                .orElseThrow(Refused::notFound);
        if (decision.version().validFrom().isBefore(now.plus(Grounds.FRESH))) {
            throw new Refused("promises.begun");
        }
        if (!table.withdraw(actor.hospital(), number, now, actor.staff())) {
            throw Refused.changed();
        }
        audit.record(actor.hospital(), actor, "admin.promises_withdrawn", "version " + number, null);
        grounds.forget(actor.hospital());
    }

    private static Entry entry(RuleTable.Decision decision, RuleBook book, Map<StaffId, String> names, Instant now) {
        PromiseVersion version = decision.version();
        boolean standard = version.number() == 0;
        return new Entry(
                version.number(),
                state(decision, book, now),
                version.validFrom(),
                version.waitDays(),
                version.asks(),
                version.rules().rules(),
                version.reason(),
                standard ? null : decision.decidedAt(),
                decision.decidedBy() == null ? null : names.get(decision.decidedBy()));
    }

    private static Entry.State state(RuleTable.Decision decision, RuleBook book, Instant now) {
        if (decision.withdrawnAt() != null) {
            return Entry.State.WITHDRAWN;
        }
        if (decision.version().validFrom().isAfter(now)) {
            return Entry.State.COMING;
        }
        return book.at(now).number() == decision.version().number() ? Entry.State.VALID : Entry.State.PAST;
    }

    private static int base(List<RuleTable.Decision> decisions) {
        return decisions.isEmpty() ? 0 : decisions.getLast().version().number();
    }
}
