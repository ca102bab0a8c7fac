package io.huiyin.kernel;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes the identifiers of rows: UUID version 7 (RFC 9562), so that new rows land side by side in an index. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new identifier that carries {@code at} in milliseconds and 74 random bits. */
    public static UUID next(Instant at) {
        byte[] chance = new byte[16];
        RANDOM.nextBytes(chance);
        ByteBuffer drawn = ByteBuffer.wrap(chance);
        long high = (at.toEpochMilli() << 16) | 0x7000L | (drawn.getLong() & 0x0FFFL);
        long low = (drawn.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** Reads an identifier that came from outside; what is no UUID names nothing we have, hence "not found". */
    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refused.notFound();
        }
    }
}
