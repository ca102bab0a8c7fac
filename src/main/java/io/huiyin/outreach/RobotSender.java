package io.huiyin.outreach;

import io.huiyin.kernel.HospitalId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets the robots speak, no faster than their providers allow. Any number of instances may do so at once; one of them
 * holds a robot at a time. What is urgent is said by itself; when the limit nears, the rest is put together.
 */
@Component
class RobotSender {

    private static final Logger log = LoggerFactory.getLogger(RobotSender.class);
    private static final Duration HOLD = Duration.ofSeconds(75);
    private static final Duration REST = Duration.ofSeconds(65);
    private static final Duration MENDING = Duration.ofMinutes(10);
    private static final int MOST = 200;
    private static final int ATTEMPTS = 20;

    private final RobotNewsTable table;
    private final RobotTurnTable turns;
    private final RobotSpeech speech;
    private final TransactionOperations transactions;
    private final Clock clock;

    RobotSender(
            RobotNewsTable table,
            RobotTurnTable turns,
            RobotSpeech speech,
            TransactionOperations transactions,
            Clock clock) {
        this.table = table;
        this.turns = turns;
        this.speech = speech;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What one robot is to say in this breath, message by message. */
    private record Breath(RobotRow robot, List<List<RobotNewsTable.Waiting>> messages) {}

    @Scheduled(fixedDelayString = "${huiyin.outreach.poll:1s}", initialDelayString = "${huiyin.outreach.poll:1s}")
    void speak() {
        for (RobotNewsTable.Due due : table.due(clock.instant())) {
            try {
                speak(due.hospital(), due.robot());
            } catch (RuntimeException e) {
                log.error("robot {} cannot be spoken to; the next round tries again", due.robot(), e);
            }
        }
    }

    private void speak(HospitalId hospital, UUID robot) {
        Optional<Breath> taken = transactions.execute(status -> breathe(hospital, robot));
        if (taken != null && taken.isPresent()) {
            say(hospital, robot, taken.get());
        }
    }

    private void say(HospitalId hospital, UUID robot, Breath breath) {
        int said = 0;
        boolean goOn = true;
        while (goOn && said < breath.messages().size()) {
            List<RobotNewsTable.Waiting> message = breath.messages().get(said++);
            RobotAnswer answer = speech.say(
                    hospital,
                    breath.robot(),
                    message.stream().map(RobotNewsTable.Waiting::news).toList());
            goOn = note(hospital, breath.robot(), ids(message), answer);
        }
        for (List<RobotNewsTable.Waiting> unsaid :
                breath.messages().subList(said, breath.messages().size())) {
            table.putBack(hospital, ids(unsaid), clock.instant());
        }
        turns.letGo(hospital, robot);
    }

    /** Counts what will be said before it is said: a fallen instance may have said it. */
    private Optional<Breath> breathe(HospitalId hospital, UUID id) {
        Instant now = clock.instant();
        RobotTurnTable.Held held = turns.hold(hospital, id, now).orElse(null);
        if (held == null || held.pace().left(now) == 0) {
            return Optional.empty();
        }
        List<RobotNewsTable.Waiting> waiting = table.take(hospital, id, now, now.plus(HOLD), MOST);
        boolean urgent = waiting.stream().anyMatch(each -> each.news().urgent());
        if (waiting.isEmpty() || (!urgent && RobotPace.crowded(held.robot().provider(), now))) {
            table.putBack(hospital, ids(waiting), now.plusSeconds(1));
            return Optional.empty();
        }
        List<List<RobotNewsTable.Waiting>> messages = messages(waiting, held.pace(), now);
        turns.speaking(hospital, id, held.pace().spoke(messages.size(), now), now.plus(HOLD));
        return Optional.of(new Breath(held.robot(), messages));
    }

    static List<List<RobotNewsTable.Waiting>> messages(
            List<RobotNewsTable.Waiting> waiting, RobotPace pace, Instant now) {
        List<RobotNewsTable.Waiting> sorted = new ArrayList<>(waiting);
        sorted.sort(Comparator.comparing(
                        (RobotNewsTable.Waiting each) -> each.news().urgent())
                .reversed()
                .thenComparing(RobotNewsTable.Waiting::id));
        int breath = pace.breath(now);
        boolean near = pace.left(now) - sorted.size() < RobotPace.NEAR;
        List<List<RobotNewsTable.Waiting>> messages = new ArrayList<>();
        List<RobotNewsTable.Waiting> together = new ArrayList<>();
        for (RobotNewsTable.Waiting each : sorted) {
            boolean alone = messages.size() < breath - 1 && (each.news().urgent() || !near);
            if (alone) {
                messages.add(List.of(each));
            } else {
                together.add(each);
            }
        }
        if (!together.isEmpty()) {
            messages.add(together);
        }
        return messages;
    }

    /** False if the robot has to rest now. */
    private boolean note(HospitalId hospital, RobotRow robot, List<UUID> news, RobotAnswer answer) {
        Instant now = clock.instant();
        return switch (answer) {
            case RobotAnswer.Taken taken -> {
                table.said(hospital, news, now);
                turns.spoke(hospital, robot.id(), now);
                yield true;
            }
            case RobotAnswer.Never never -> {
                table.later(hospital, news, never.problem(), now, 0);
                turns.trouble(hospital, robot.id(), never.problem(), never.detail(), null);
                yield true;
            }
            case RobotAnswer.Later later -> {
                boolean tooFast = later.problem() == RobotProblem.TOO_FAST;
                Instant rest = now.plus(tooFast ? robot.provider().rest() : REST);
                table.later(hospital, news, later.problem(), rest, ATTEMPTS);
                turns.trouble(hospital, robot.id(), later.problem(), later.detail(), rest);
                yield false;
            }
            case RobotAnswer.Faulty faulty -> {
                Instant rest = now.plus(MENDING);
                table.later(hospital, news, faulty.problem(), rest, ATTEMPTS);
                turns.trouble(hospital, robot.id(), faulty.problem(), faulty.detail(), rest);
                yield false;
            }
        };
    }

    private static List<UUID> ids(List<RobotNewsTable.Waiting> news) {
        return news.stream().map(RobotNewsTable.Waiting::id).toList();
    }
}
