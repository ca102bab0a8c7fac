package io.huiyin.organization;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.FieldCheck;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Machine;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens of other systems: {@code huiyin_HOSPITAL_SECRET}. The secret has 256 random bits, so that a plain hash of it is
 * enough to keep.
 */
@Component
public class Tokens {

    /** What a token can open. */
    public static final Set<String> SCOPES = Set.of("analysis", "cases.read");

    private static final Pattern SHAPE = Pattern.compile("huiyin_([0-9a-z]{1,13})_[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TokenTable table;
    private final AuditTrail audit;
    private final Clock clock;

    Tokens(TokenTable table, AuditTrail audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /** A token as an administrator sees it; the secret is not kept. */
    public record Token(
            UUID id,
            String name,
            Set<String> scopes,
            Instant createdAt,
            String createdBy,
            @Nullable Instant lastUsedAt) {}

    /** The secret of a new token, shown once. */
    public record Issued(UUID id, String token) {}

    /** Who shows this token, if it is known and not revoked. */
    public Optional<Machine> find(String bearer) {
        Matcher shape = SHAPE.matcher(bearer);
        if (!shape.matches()) {
            return Optional.empty();
        }
        try {
            HospitalId hospital = new HospitalId(Long.parseLong(shape.group(1), Character.MAX_RADIX));
            return table.use(hospital, hash(bearer), clock.instant()).map(scopes -> new Machine(hospital, scopes));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Those not revoked, newest first. */
    public List<Token> list(Actor actor) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        return table.all(actor.hospital());
    }

    @Transactional
    public Issued create(Actor actor, @Nullable String name, @Nullable List<String> scopes) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        FieldCheck check = new FieldCheck();
        check.text("name", name, 60);
        if (scopes == null || scopes.isEmpty()) {
            check.wrong("scopes", "field.required");
        } else if (!SCOPES.containsAll(scopes)) {
            check.wrong("scopes", "field.choice");
        }
        check.done();
        String token = fresh(actor.hospital());
        Instant now = clock.instant();
        Token row = new Token(
                Ids.next(now),
                FieldCheck.said(name),
                Set.copyOf(scopes == null ? List.of() : scopes),
                now,
                actor.name(),
                null);
        table.add(actor.hospital(), row, hash(token));
        audit.record(actor.hospital(), actor, "token_created", row.name() + " · " + row.id(), null);
        return new Issued(row.id(), token);
    }

    @Transactional
    public void revoke(Actor actor, UUID id) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        if (!table.revoke(actor.hospital(), id, clock.instant())) {
            throw Refused.notFound();
        }
        audit.record(actor.hospital(), actor, "token_revoked", id.toString(), null);
    }

    private static String fresh(HospitalId hospital) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return "huiyin_" + Long.toString(hospital.value(), Character.MAX_RADIX) + "_"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
