package io.huiyin.organization;

import io.huiyin.kernel.Refused;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 16 MiB and four passes, about a tenth of a second. Only so many at once as there are processors: a crowd
 * at the door must not take the memory and the processors from those who are inside.
 */
@Component
final class PasswordHashes {

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int KIBIBYTES = 16 * 1024;
    private static final int PASSES = 4;
    private static final long PATIENCE_SECONDS = 10;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT, HASH, 1, KIBIBYTES, PASSES);
    private final Semaphore seats =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));
    private final Supplier<String> nobody = lazily();

    String hash(String password) {
        return seated(() -> {
            String hash = argon2.encode(password);
            if (hash == null) {
                throw new IllegalStateException("a password was not hashed");
            }
            return hash;
        });
    }

    /** Without a hash it works just as long, and says no. */
    boolean matches(String password, Optional<String> hash) {
        String instead = seated(nobody);
        boolean same = seated(() -> argon2.matches(password, hash.orElse(instead)));
        return same && hash.isPresent();
    }

    private <T> T seated(Supplier<T> work) {
        try {
            if (!seats.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Refused.of(Refused.Kind.TOO_MANY, "too_many");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.of(Refused.Kind.TOO_MANY, "too_many");
        }
        try {
            return work.get();
        } finally {
            seats.release();
        }
    }

    /** The hash of a password that nobody knows, made when it is first needed. */
    private Supplier<String> lazily() {
        return new Supplier<>() {
            private volatile String hash = "";

            @Override
            public String get() {
                if (hash.isEmpty()) {
                    hash = String.valueOf(argon2.encode(PasswordRule.random()));
                }
                return hash;
            }
        };
    }
}
