package io.huiyin.organization;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proves who somebody is. Only hashes are kept, the last five of them so that none comes back. */
@Component
public class Passwords {

    private static final int HISTORY = 5;

    private final CredentialTable table;
    private final People people;
    private final Deputies deputies;
    private final PasswordHashes hashes;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Passwords(
            CredentialTable table,
            People people,
            Deputies deputies,
            PasswordHashes hashes,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.people = people;
        this.deputies = deputies;
        this.hashes = hashes;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Whom a sign-in name belongs to. */
    public record Owner(HospitalId hospital, StaffId staff) {}

    /**
     * Somebody as the door knows them.
     *
     * @param generation grows with every new password
     */
    public record Known(HospitalId hospital, StaffMember member, boolean mustChange, int generation, Cover cover) {}

    /** The active person with this name and password. Takes the same time whether or not the name exists. */
    public Optional<Known> verify(String username, String password) {
        Optional<Owner> owner = owner(username);
        Optional<CredentialTable.Credential> credential = owner.flatMap(o -> table.find(o.hospital(), o.staff()));
        boolean right = hashes.matches(password, credential.map(CredentialTable.Credential::hash));
        return right ? owner.flatMap(o -> known(o.hospital(), o.staff())) : Optional.empty();
    }

    public Optional<Owner> owner(String username) {
        return table.owner(People.username(username));
    }

    /** The person if still active, read afresh; who was signed in may have been sent away meanwhile. */
    public Optional<Known> known(HospitalId hospital, StaffId staff) {
        return people.present(hospital, staff)
                .flatMap(member -> table.find(hospital, staff)
                        .map(found -> new Known(
                                hospital,
                                member,
                                found.mustChange(),
                                found.generation(),
                                deputies.of(hospital, staff))));
    }

    /** A new random password that its owner must replace at the next sign-in; shown once, to be handed over. */
    @Transactional
    public String reset(Actor actor, StaffId staff) {
        actor.must(Permission.ADMIN_PEOPLE);
        StaffMember member = people.find(actor.hospital(), staff);
        String password = PasswordRule.random();
        store(actor.hospital(), staff, password, true);
        audit.record(actor.hospital(), actor, "admin.password_reset", member.name() + " · " + member.username(), null);
        events.publishEvent(new PasswordReset(actor.hospital(), staff, member.username()));
        return password;
    }

    /** A known password for somebody just created; the caller hands it over safely. */
    @Transactional
    public void give(Actor actor, StaffId staff, String password) {
        actor.must(Permission.ADMIN_PEOPLE);
        store(actor.hospital(), people.find(actor.hospital(), staff).id(), password, false);
    }

    /** One's own new password. */
    @Transactional
    public Known change(Actor actor, String current, String next) {
        StaffMember member = people.find(actor.hospital(), actor.staff());
        CredentialTable.Credential credential =
                table.find(actor.hospital(), member.id()).orElseThrow(Refused::notFound);
        if (!hashes.matches(current, Optional.of(credential.hash()))) {
            throw Refused.field("current", "password.wrong");
        }
        PasswordRule.broken(next, member.username()).ifPresent(code -> {
            throw Refused.field("next", code);
        });
        for (String old : table.history(actor.hospital(), member.id(), HISTORY)) {
            if (hashes.matches(next, Optional.of(old))) {
                throw Refused.field("next", "password.used");
            }
        }
        store(actor.hospital(), member.id(), next, false);
        audit.record(actor.hospital(), actor, "password_changed", member.username(), null);
        return known(actor.hospital(), member.id()).orElseThrow(Refused::notFound);
    }

    private void store(HospitalId hospital, StaffId staff, String password, boolean mustChange) {
        table.put(hospital, staff, hashes.hash(password), mustChange, clock.instant());
    }
}
