package io.huiyin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BucketsTests {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L);
    private final Buckets buckets = new Buckets(Rate.valueOf("3/10s"), 100, now::get);

    @Test
    void aBurstGoesThroughAndThenOneEachTenSeconds() {
        assertThat(take(5)).isEqualTo(3);
        pass(Duration.ofSeconds(9));
        assertThat(take(1)).isZero();
        assertThat(buckets.wait("a")).isEqualTo(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1));
        assertThat(take(2)).isEqualTo(1);
        pass(Duration.ofHours(1));
        assertThat(take(9)).isEqualTo(3);
    }

    @Test
    void whatWasTakenForNothingIsGivenBack() {
        take(3);
        buckets.giveBack("a");
        assertThat(buckets.has("a")).isTrue();
        assertThat(take(2)).isEqualTo(1);
    }

    @Test
    void oneKeyDoesNotEmptyTheOther() {
        take(3);
        assertThat(buckets.take("b")).isTrue();
    }

    @Test
    void aMillionKeysTakeNoMemory() {
        for (int i = 0; i < 1_000_000; i++) {
            buckets.take(i);
        }
        assertThat(buckets.size()).isEqualTo(100);
    }

    @Test
    void aRateIsReadAsItIsWritten() {
        assertThat(Rate.valueOf("600/500ms")).isEqualTo(new Rate(600, Duration.ofMillis(500)));
        assertThatThrownBy(() -> Rate.valueOf("600")).hasMessageContaining("60/5s");
        assertThatThrownBy(() -> Rate.valueOf("0/1s")).hasMessageContaining("60/5s");
    }

    private int take(int times) {
        int taken = 0;
        for (int i = 0; i < times; i++) {
            taken += buckets.take("a") ? 1 : 0;
        }
        return taken;
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
