package io.huiyin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.analysis.Analyst;
import io.huiyin.orders.Arrivals;
import java.time.Duration;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders from outside on their way into the house. */
public final class OutsideOrders {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private OutsideOrders() {}

    /** Until each has become a case; the house takes them in by itself as well, perhaps at this very moment. */
    public static void taken(ApplicationContext house) {
        JdbcClient jdbc = house.getBean(JdbcClient.class);
        long end = System.nanoTime() + LONGEST.toNanos();
        int waiting;
        do {
            house.getBean(Arrivals.class).work();
            waiting = jdbc.sql("select count(*) from orders.arrival where attempts = 0")
                    .query(Integer.class)
                    .single();
        } while (waiting > 0 && System.nanoTime() < end);
        assertThat(waiting).as("orders on their way").isZero();
        house.getBean(Analyst.class).catchUp();
    }
}
