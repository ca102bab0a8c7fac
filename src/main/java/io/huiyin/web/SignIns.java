package io.huiyin.web;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Refused;
import io.huiyin.organization.Hospital;
import io.huiyin.organization.Hospitals;
import io.huiyin.organization.PasswordReset;
import io.huiyin.organization.Passwords;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets people in by name and password. A name that fails too often is locked for a while; a name that belongs to nobody
 * behaves in every way like one that does.
 */
@Component
class SignIns {

    private static final Duration REMEMBERED = Duration.ofDays(1);

    /** Where sign-ins under names of nobody are kept when there are several hospitals to choose from. */
    private static final HospitalId NO_HOSPITAL = new HospitalId(0);

    private final Passwords passwords;
    private final Hospitals hospitals;
    private final SignInTable table;
    private final AddressThrottle addresses;
    private final AuditTrail audit;
    private final WebSettings settings;
    private final Clock clock;

    SignIns(
            Passwords passwords,
            Hospitals hospitals,
            SignInTable table,
            AddressThrottle addresses,
            AuditTrail audit,
            WebSettings settings,
            Clock clock) {
        this.passwords = passwords;
        this.hospitals = hospitals;
        this.table = table;
        this.addresses = addresses;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    Passwords.Known signIn(String username, String password, String address) {
        addresses.check(address);
        byte[] name = hash(username);
        Optional<Passwords.Owner> owner = passwords.owner(username);
        SignInTable.Attempts attempts = begin(name);
        Optional<Passwords.Known> person = passwords.verify(username, password);
        if (person.isEmpty()) {
            addresses.failed(address);
            boolean locked = attempts.failures() >= settings.failures();
            if (locked) {
                lock(name);
            }
            record(owner, username, locked ? "locked" : "sign_in_refused", false);
            throw Refused.of(Refused.Kind.UNAUTHENTICATED, "session.refused");
        }
        table.forget(name);
        record(owner, username, "sign_in", true);
        return person.get();
    }

    void signedOut(Actor actor, String username) {
        audit.recordSignIn(actor.hospital(), actor.staff(), username, "sign_out", true);
    }

    /** A new password for whoever knows the present one; guessing it here is no easier than at the door. */
    Passwords.Known changePassword(Actor actor, String username, String current, String next) {
        byte[] name = hash(username);
        SignInTable.Attempts attempts = begin(name);
        try {
            Passwords.Known person = passwords.change(actor, current, next);
            table.forget(name);
            return person;
        } catch (Refused refused) {
            boolean knewIt =
                    refused.fields().stream().noneMatch(field -> field.field().equals("current"));
            if (knewIt) {
                table.forget(name);
            } else if (attempts.failures() >= settings.failures()) {
                lock(name);
            }
            throw refused;
        }
    }

    @EventListener
    void unlocked(PasswordReset reset) {
        table.forget(hash(reset.username()));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forget() {
        table.forgetBefore(clock.instant().minus(REMEMBERED));
    }

    private SignInTable.Attempts begin(byte[] name) {
        Instant now = clock.instant();
        SignInTable.Attempts attempts = table.count(name, now);
        Instant until = attempts.lockedUntil();
        if (until == null && attempts.failures() > settings.failures()) {
            until = lock(name);
        }
        if (until != null) {
            long minutes =
                    Math.max(1, Duration.between(now, until).plusSeconds(59).toMinutes());
            throw Refused.of(Refused.Kind.LOCKED, "session.locked", minutes);
        }
        return attempts;
    }

    private Instant lock(byte[] name) {
        Instant until = clock.instant().plus(settings.lock());
        table.lock(name, until);
        return until;
    }

    /** A name of nobody is not written down whole: often it is a password in the wrong field. */
    private void record(Optional<Passwords.Owner> owner, String username, String action, boolean done) {
        if (owner.isPresent()) {
            audit.recordSignIn(owner.get().hospital(), owner.get().staff(), username, action, done);
            return;
        }
        List<Hospital> all = hospitals.all();
        HospitalId hospital = all.size() == 1 ? all.getFirst().id() : NO_HOSPITAL;
        String start = username.substring(0, Math.min(2, username.length()));
        audit.recordSignIn(hospital, null, start + "***", action, done);
    }

    private static byte[] hash(String username) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
