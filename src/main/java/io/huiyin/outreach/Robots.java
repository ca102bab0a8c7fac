package io.huiyin.outreach;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.organization.Hospital;
import io.huiyin.organization.Hospitals;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Group robots in WeCom, DingTalk and Feishu: set up by administrators, told the news they are to pass on. */
@Component
public class Robots {

    private static final int MOST = 50;

    private final RobotTable table;
    private final RobotNewsTable news;
    private final RobotTurnTable turns;
    private final RobotCheck check;
    private final RobotSpeech speech;
    private final Hospitals hospitals;
    private final QuietHours quiet;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    Robots(
            RobotTable table,
            RobotNewsTable news,
            RobotTurnTable turns,
            RobotCheck check,
            RobotSpeech speech,
            Hospitals hospitals,
            QuietHours quiet,
            AuditTrail audit,
            TransactionOperations transactions,
            Clock clock) {
        this.table = table;
        this.news = news;
        this.turns = turns;
        this.check = check;
        this.speech = speech;
        this.hospitals = hospitals;
        this.quiet = quiet;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What became of a trial. */
    public record Trial(
            boolean taken,
            @Nullable RobotProblem problem,
            @Nullable String detail) {}

    /** Joins the caller's transaction; robots that do not listen for it say nothing. */
    @Transactional
    public void tell(HospitalId hospital, List<GroupNews> all) {
        if (all.isEmpty() || Silence.towardsStaff()) {
            return;
        }
        List<RobotRow> robots = table.all(hospital);
        Instant now = clock.instant();
        for (RobotRow robot : robots) {
            for (GroupNews one : all) {
                if (robot.passesOn(one)) {
                    Hospital here = hospitals.find(hospital);
                    news.add(hospital, robot.id(), one, now, one.urgent() ? now : quiet.release(now, here.zone()));
                }
            }
        }
    }

    public List<Robot> list(Actor actor) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        return table.shown(actor.hospital());
    }

    @Transactional
    public Robot create(Actor actor, RobotForm form) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        if (table.all(actor.hospital()).size() >= MOST) {
            throw new Refused("robot.too_many", MOST);
        }
        RobotRow robot = check.read(actor.hospital(), Ids.next(clock.instant()), form, null);
        table.add(actor.hospital(), robot);
        audit.record(actor.hospital(), actor, "admin.robot_created", subject(robot), null);
        return shown(actor, robot.id());
    }

    @Transactional
    public Robot change(Actor actor, UUID id, RobotForm form, int version) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        RobotRow now = find(actor, id);
        if (now.version() != version || !table.change(actor.hospital(), check.read(actor.hospital(), id, form, now))) {
            throw Refused.changed();
        }
        news.hurry(actor.hospital(), id, clock.instant());
        audit.record(actor.hospital(), actor, "admin.robot_changed", subject(now), null);
        return shown(actor, id);
    }

    @Transactional
    public void remove(Actor actor, UUID id) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        RobotRow robot = find(actor, id);
        table.remove(actor.hospital(), id);
        audit.record(actor.hospital(), actor, "admin.robot_removed", subject(robot), null);
    }

    /** Says one harmless sentence now, within the pace the provider allows. */
    public Trial test(Actor actor, UUID id) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        RobotRow robot = find(actor, id);
        Boolean free = transactions.execute(status -> mayBreathe(actor, robot));
        if (free == null || !free) {
            throw Refused.of(Refused.Kind.TOO_MANY, "robot.rests");
        }
        String sentence = robot.language().equals("en")
                ? "[回音 Huiyin] This is a trial. From now on this group hears of what it asked for."
                : "【回音】这是一条测试消息。以后需要本群关注的提醒会发到这里。";
        RobotAnswer answer = speech.say(actor.hospital(), robot, sentence);
        Trial trial = noted(actor.hospital(), robot, answer);
        audit.record(actor.hospital(), actor, "admin.robot_tested", subject(robot), trial.taken() ? "ok" : "failed");
        return trial;
    }

    private boolean mayBreathe(Actor actor, RobotRow robot) {
        Instant now = clock.instant();
        return turns.hold(actor.hospital(), robot.id(), now)
                .filter(held -> held.pace().left(now) > 0)
                .map(held -> {
                    turns.speaking(actor.hospital(), robot.id(), held.pace().spoke(1, now), now);
                    return true;
                })
                .orElse(false);
    }

    private Trial noted(HospitalId hospital, RobotRow robot, RobotAnswer answer) {
        Instant now = clock.instant();
        return switch (answer) {
            case RobotAnswer.Taken taken -> {
                turns.spoke(hospital, robot.id(), now);
                news.hurry(hospital, robot.id(), now);
                yield new Trial(true, null, null);
            }
            case RobotAnswer.Later later -> {
                Instant rest = later.problem() == RobotProblem.TOO_FAST
                        ? now.plus(robot.provider().rest())
                        : null;
                yield failed(hospital, robot, later.problem(), later.detail(), rest);
            }
            case RobotAnswer.Faulty faulty -> failed(hospital, robot, faulty.problem(), faulty.detail(), null);
            case RobotAnswer.Never never -> failed(hospital, robot, never.problem(), never.detail(), null);
        };
    }

    private Trial failed(
            HospitalId hospital, RobotRow robot, RobotProblem problem, String detail, @Nullable Instant rest) {
        turns.trouble(hospital, robot.id(), problem, detail, rest);
        return new Trial(false, problem, detail);
    }

    private RobotRow find(Actor actor, UUID id) {
        return table.find(actor.hospital(), id).orElseThrow(Refused::notFound);
    }

    private Robot shown(Actor actor, UUID id) {
        return table.shown(actor.hospital()).stream()
                .filter(robot -> robot.id().equals(id))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    private static String subject(RobotRow robot) {
        return robot.name() + " · " + robot.provider().code();
    }
}
