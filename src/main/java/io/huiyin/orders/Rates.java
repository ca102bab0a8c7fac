package io.huiyin.orders;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Permission;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The three rates by which a hotline measures a hospital, as far as its revisits say: of the whole house, never of one department. */
@Component
public class Rates {

    private final RateFigures figures;

    Rates(RateFigures figures) {
        this.figures = figures;
    }

    /** So many of those about whom it is known. */
    public record Share(int count, int of) {}

    /**
     * Of the orders issued in a span.
     *
     * @param signed signed for in time, of those that had to be and are signed or late
     * @param inTime answered by the outside deadline, of those that are answered or late
     * @param responded 响应率: the citizen says somebody turned to them, of those who were asked
     * @param settled 解决率
     * @param satisfied 满意率
     */
    public record Figures(int orders, Share signed, Share inTime, Share responded, Share settled, Share satisfied) {}

    @Transactional(readOnly = true)
    public Figures of(Actor reader, @Nullable String source, Instant from, Instant to, Instant now) {
        reader.must(Permission.ORDER_FIGURES);
        return figures.of(reader.hospital(), source, from, to, now);
    }
}
