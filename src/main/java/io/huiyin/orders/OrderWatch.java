package io.huiyin.orders;

import io.huiyin.cases.Cases;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Rhythm;
import io.huiyin.kernel.Rhythmic;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.Hospitals;
import io.huiyin.organization.People;
import io.huiyin.organization.StaffMember;
import io.huiyin.outreach.Notices;
import io.huiyin.outreach.Robots;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells who works on an order and the groups that listen that its outside deadline is near, and who watches over it as
 * well once it is over. Every instance looks; the row of the warning is committed together with the notice, so that
 * nobody hears it twice.
 */
@Component
public class OrderWatch implements Rhythmic {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int BATCH = 100;

    private final WarningTable table;
    private final Sources sources;
    private final Cases cases;
    private final Hospitals hospitals;
    private final People people;
    private final Notices notices;
    private final Robots robots;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Rhythm rhythm = new Rhythm("order-watch", EVERY, this::run);

    OrderWatch(
            WarningTable table,
            Sources sources,
            Cases cases,
            Hospitals hospitals,
            People people,
            Notices notices,
            Robots robots,
            TransactionOperations transactions,
            Clock clock) {
        this.table = table;
        this.sources = sources;
        this.cases = cases;
        this.hospitals = hospitals;
        this.people = people;
        this.notices = notices;
        this.robots = robots;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Goes through all hospitals once. */
    public void run() {
        Instant now = clock.instant();
        for (HospitalId hospital : table.hospitals()) {
            List<Warning> owed;
            do {
                owed = table.owed(hospital, now, BATCH);
                List<Warning> batch = owed;
                transactions.executeWithoutResult(status -> batch.forEach(warning -> warn(hospital, warning, now)));
            } while (owed.size() == BATCH);
        }
    }

    private void warn(HospitalId hospital, Warning warning, Instant now) {
        if (!table.take(hospital, warning, now)) {
            return;
        }
        Cases.Position opened = warning.feedback() == null
                ? null
                : cases.ofFeedback(hospital, warning.feedback()).orElse(null);
        ZoneId zone = hospitals.find(hospital).zone();
        notices.tell(
                hospital,
                concerned(hospital, warning, opened),
                WarningWords.notice(
                        warning, sources.named(hospital, warning.source()), opened == null ? null : opened.id(), zone));
        robots.tell(hospital, List.of(WarningWords.groupNews(warning, opened)));
    }

    /** The office that keeps the orders, and who has the case in hand; quality control only of what is over. */
    private Set<StaffId> concerned(HospitalId hospital, Warning warning, Cases.@Nullable Position opened) {
        Set<StaffId> concerned = ids(people.withRole(hospital, Role.RELATIONS_OFFICER));
        if (warning.kind().over()) {
            concerned.addAll(ids(people.withRole(hospital, Role.QUALITY_CONTROL)));
        }
        if (opened != null && opened.department() != null) {
            List<StaffMember> heads = people.headsOf(hospital, opened.department());
            concerned.addAll(ids(heads.isEmpty() ? people.inDepartment(hospital, opened.department()) : heads));
        }
        if (opened != null && opened.owner() != null) {
            concerned.add(opened.owner());
        }
        return concerned;
    }

    private static Set<StaffId> ids(List<StaffMember> members) {
        Set<StaffId> ids = new HashSet<>();
        members.forEach(member -> ids.add(member.id()));
        return ids;
    }

    @Override
    public Rhythm rhythm() {
        return rhythm;
    }
}
