package io.huiyin.intake;

import io.huiyin.kernel.Nature;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the patient takes home: the code, where to look, what is promised.
 *
 * @param progressUrl path of the progress page; whoever answers puts the address of the house in front
 */
public record Slip(
        String code,
        String progressUrl,
        List<PromisedTime> promises,
        Instant receivedAt,
        @Nullable Nature nature,
        Identity identity) {

    public Slip {
        promises = List.copyOf(promises);
    }

    /** The same slip with the full address of its progress page. */
    public Slip at(String address) {
        return new Slip(code, address, promises, receivedAt, nature, identity);
    }
}
