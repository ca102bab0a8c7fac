package io.huiyin.cases;

import io.huiyin.intake.Channel;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the ledger (反馈处理台账). Times are those of the present round. */
public record LedgerRow(
        UUID id,
        String number,
        Instant receivedAt,
        Channel channel,
        Nature nature,
        ServiceStage stage,
        List<Issue> issues,
        Level level,
        Status status,
        @Nullable Named department,
        @Nullable Person firstReceiver,
        @Nullable Instant acceptedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant callbackAt,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome,
        @Nullable String cause,
        @Nullable String action,
        @Nullable Boolean settled,
        int transfers,
        int breaches,
        List<TransferReason> transferReasons,
        @Nullable String mergedInto,
        boolean keptOut) {

    static LedgerRow of(Listed row, Directory.Names names, LedgerMarks marks) {
        return new LedgerRow(
                row.id(),
                row.number(),
                row.receivedAt(),
                row.channel(),
                row.nature(),
                row.stage(),
                row.issues(),
                row.level(),
                row.status(),
                names.department(row.department()),
                names.person(row.firstReceiver()),
                row.acceptedAt(),
                row.dispatchedAt(),
                row.answeredAt(),
                row.calledBackAt(),
                row.closedAt(),
                row.outcome(),
                row.cause(),
                row.action(),
                row.settled(),
                row.transfers(),
                row.breaches(),
                marks.whys(),
                marks.mergedInto(),
                marks.keptOut());
    }
}
