package io.huiyin.audit;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Page;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who did what, when, from where and why: append-only, one chain of hashes a hospital. Writers of one hospital wait for
 * each other until their transactions end, so call it late in yours.
 */
@Component
public class AuditTrail {

    private static final int PAGE = 50;
    private static final int BATCH = 1000;

    private final AuditTable table;
    private final AuditChain chain;
    private final Clock clock;

    AuditTrail(AuditTable table, AuditChain chain, Clock clock) {
        this.table = table;
        this.chain = chain;
        this.clock = clock;
    }

    /**
     * Writes in the caller's transaction what was done; if that is rolled back, nothing was done.
     *
     * @param actor null for what the house does by itself
     * @param action what, as {@code thing_verb} ({@code patient_revealed}, {@code admin.place_changed})
     * @param subject whom or what it was done to; never a patient's name or words
     */
    @Transactional
    public void record(
            HospitalId hospital, @Nullable Actor actor, String action, String subject, @Nullable String reason) {
        UUID id = actor == null ? null : actor.staff().value();
        String name = actor == null ? null : actor.name();
        add(hospital, id, name, action, subject, reason, "done");
    }

    /**
     * Writes that somebody came in, went out or was turned away at the door.
     *
     * @param staff null if the name belongs to nobody
     * @param username the name that was given
     */
    @Transactional
    public void recordSignIn(
            HospitalId hospital, @Nullable StaffId staff, String username, String action, boolean done) {
        UUID id = staff == null ? null : staff.value();
        add(hospital, id, username, action, username, null, done ? "done" : "refused");
    }

    /** Newest first. */
    public Page<AuditEntry> entries(Actor actor, AuditFilter filter, @Nullable String cursor) {
        actor.must(Permission.AUDIT_READ);
        long before =
                cursor == null ? Long.MAX_VALUE : number(Page.parts(cursor, 1).getFirst());
        List<AuditEntry> rows = table.before(actor.hospital(), before, filter, PAGE + 1);
        return Page.of(rows, PAGE, entry -> List.of(String.valueOf(entry.number())));
    }

    /** Whether the chain of the auditor's hospital is whole. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public Verification verify(Actor actor) {
        actor.must(Permission.AUDIT_READ);
        return verify(actor.hospital());
    }

    /** Goes through the whole chain as it is now; reads it in batches, so that its length does not matter. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public Verification verify(HospitalId hospital) {
        AuditTable.Head head = table.head(hospital).orElse(new AuditTable.Head(0, AuditChain.START));
        byte[] hash = AuditChain.START;
        long number = 0;
        List<AuditTable.Sealed> batch = table.after(hospital, number, BATCH);
        while (!batch.isEmpty()) {
            for (AuditTable.Sealed link : batch) {
                boolean next = link.entry().number() == number + 1;
                if (!next || !Arrays.equals(link.hash(), chain.hash(hash, link.entry()))) {
                    return new Verification(number, number + 1);
                }
                hash = link.hash();
                number++;
            }
            batch = table.after(hospital, number, BATCH);
        }
        boolean whole = number == head.number() && Arrays.equals(hash, head.hash());
        return new Verification(number, whole ? null : number + 1);
    }

    private void add(
            HospitalId hospital,
            @Nullable UUID actor,
            @Nullable String name,
            String action,
            String subject,
            @Nullable String reason,
            String outcome) {
        AuditTable.Head head = table.lockHead(hospital);
        AuditEntry entry = new AuditEntry(
                hospital,
                head.number() + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor,
                name,
                action,
                subject,
                reason,
                address(),
                outcome);
        table.add(entry, chain.hash(head.hash(), entry));
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refused.field("cursor", "cursor.unknown");
        }
    }
}
