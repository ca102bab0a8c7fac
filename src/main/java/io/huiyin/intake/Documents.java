package io.huiyin.intake;

import io.huiyin.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Takes in PDF documents. What one is, its first and last bytes say (ISO 32000-1, 7.5.2 and 7.5.5), never its name. It is
 * not opened here, nothing of it is trusted, and nothing of it is ever shown in a page of ours: see {@link SentFile}.
 */
@Component
final class Documents {

    private static final byte[] HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final String END = "%%EOF";

    /** Readers look for the end mark this far from the end. */
    private static final int TAIL = 1024;

    private final Seats seats;

    @Autowired
    Documents(IntakeSettings settings) {
        this(settings.painters(), Math.toIntExact(settings.uploadSize().toBytes()));
    }

    Documents(int seats, int largest) {
        this.seats = new Seats(seats, largest);
    }

    /** Whether this file begins as a PDF does; the stream stands at its beginning again. */
    static boolean begins(InputStream file) throws IOException {
        file.mark(HEAD.length);
        byte[] head = file.readNBytes(HEAD.length);
        file.reset();
        return Arrays.equals(head, HEAD);
    }

    /** Refuses what is too large, and what did not arrive to its end. */
    byte[] read(InputStream file) throws IOException {
        return seats.read(file, Documents::whole);
    }

    private static byte[] whole(byte[] file) {
        int from = Math.max(0, file.length - TAIL);
        if (!new String(file, from, file.length - from, StandardCharsets.ISO_8859_1).contains(END)) {
            throw new Refused("attachment.torn");
        }
        return file;
    }
}
