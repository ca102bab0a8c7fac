package io.huiyin.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.kernel.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderTests {

    private static final Instant ISSUED = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant DUE = ISSUED.plus(Duration.ofDays(5));
    private static final Instant IN_TIME = DUE.minusSeconds(1);
    private static final StaffId OFFICER = new StaffId(new UUID(0, 1));

    @Test
    void aNewOneIsSignedForExtendedOrAnswered() {
        assertThat(order(null, null).actions(List.of(), IN_TIME)).containsExactly("sign", "extend", "reply");
        assertThat(order(ISSUED, null).actions(List.of(), IN_TIME)).containsExactly("extend", "reply");
    }

    @Test
    void whenTheTimeIsUpNobodyAsksForMore() {
        assertThat(order(ISSUED, null).actions(List.of(), DUE)).containsExactly("reply");
    }

    @Test
    void theAuthorityDecidesOneExtensionBeforeAnotherIsAskedFor() {
        assertThat(order(ISSUED, null).actions(List.of(extension(false), extension(null)), IN_TIME))
                .containsExactly("decide", "reply");
        assertThat(order(ISSUED, null).actions(List.of(extension(true)), IN_TIME))
                .containsExactly("extend", "reply");
        assertThat(order(ISSUED, null).actions(List.of(extension(null)), DUE))
                .as("their word may come late")
                .containsExactly("decide", "reply");
    }

    @Test
    void whatIsAnsweredIsAnsweredAnewOrRevisited() {
        Order.Reply reply = new Order.Reply("已说明", IN_TIME, OFFICER);
        assertThat(order(ISSUED, reply).actions(List.of(), IN_TIME)).containsExactly("reply", "revisit");
    }

    @Test
    void itIsOverdueFromTheMomentItIsDueUntilItIsAnswered() {
        assertThat(order(ISSUED, null).overdue(IN_TIME)).isFalse();
        assertThat(order(ISSUED, null).overdue(DUE)).isTrue();
        assertThat(order(ISSUED, new Order.Reply("已说明", DUE, OFFICER)).overdue(DUE))
                .isFalse();
    }

    private static Order order(@Nullable Instant signedAt, Order.@Nullable Reply reply) {
        return new Order(
                new OrderId(new UUID(0, 2)),
                0,
                "12345",
                "A-1",
                null,
                ISSUED,
                DUE,
                ISSUED.plus(Duration.ofHours(2)),
                signedAt,
                reply,
                null,
                ISSUED);
    }

    private static Extension extension(@Nullable Boolean granted) {
        return new Extension(
                new UUID(0, 3),
                "等会诊",
                DUE.plus(Duration.ofDays(3)),
                ISSUED,
                OFFICER,
                granted,
                null,
                granted == null ? null : IN_TIME);
    }
}
