package io.huiyin.audit;

import io.huiyin.vault.Vault;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Ties an entry to the one before it. The hash is keyed, so that somebody who can write to the database but does not
 * hold the keys cannot forge a chain.
 */
@Component
final class AuditChain {

    static final byte[] START = new byte[32];

    private final Vault vault;

    AuditChain(Vault vault) {
        this.vault = vault;
    }

    byte[] hash(byte[] previous, AuditEntry entry) {
        StringBuilder words = new StringBuilder(256);
        add(words, HexFormat.of().formatHex(previous));
        add(words, entry.hospital().value());
        add(words, entry.number());
        add(words, entry.at());
        add(words, entry.actorId());
        add(words, entry.actorName());
        add(words, entry.action());
        add(words, entry.subject());
        add(words, entry.reason());
        add(words, entry.address());
        add(words, entry.outcome());
        return vault.derive("audit", words.toString());
    }

    /** The length in front keeps two neighbouring fields from lending each other characters. */
    private static void add(StringBuilder words, @Nullable Object field) {
        if (field == null) {
            words.append("-;");
        } else {
            String text = field.toString();
            words.append(text.length()).append(':').append(text).append(';');
        }
    }
}
