package io.huiyin.reactions;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Rhythm;
import io.huiyin.kernel.Rhythmic;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.People;
import io.huiyin.organization.StaffMember;
import io.huiyin.outreach.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells a department when a contact it owes is overdue: once, whichever instance notices it. */
@Component
class CareWatch implements Rhythmic {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int BATCH = 100;

    private final OverdueTable table;
    private final RuleTable rules;
    private final People people;
    private final Notices notices;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Rhythm rhythm = new Rhythm("care", EVERY, this::run);

    CareWatch(
            OverdueTable table,
            RuleTable rules,
            People people,
            Notices notices,
            TransactionOperations transactions,
            Clock clock) {
        this.table = table;
        this.rules = rules;
        this.people = people;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    void run() {
        Instant now = clock.instant();
        for (HospitalId hospital : table.hospitals(now)) {
            transactions.executeWithoutResult(status -> warn(hospital, now));
        }
    }

    private void warn(HospitalId hospital, Instant now) {
        List<Care> overdue = table.take(hospital, now, BATCH);
        Map<UUID, Rule> known = rules
                .find(hospital, overdue.stream().map(Care::rule).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Rule::id, Function.identity()));
        for (Care care : overdue) {
            List<StaffId> staff = people.inDepartment(hospital, care.department()).stream()
                    .map(StaffMember::id)
                    .toList();
            notices.tell(hospital, staff, Telling.overdue(Objects.requireNonNull(known.get(care.rule())), care));
        }
    }

    @Override
    public Rhythm rhythm() {
        return rhythm;
    }
}
