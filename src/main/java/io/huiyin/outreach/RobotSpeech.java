package io.huiyin.outreach;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Refused;
import io.huiyin.organization.Hospital;
import io.huiyin.organization.Hospitals;
import io.huiyin.organization.PublicAddress;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Opens a robot's seals, finds its words and speaks; says what came back. */
@Component
final class RobotSpeech {

    private final RobotSeals seals;
    private final RobotLine line;
    private final Hospitals hospitals;
    private final PublicAddress house;
    private final OutreachSettings settings;
    private final Clock clock;

    RobotSpeech(
            RobotSeals seals,
            RobotLine line,
            Hospitals hospitals,
            PublicAddress house,
            OutreachSettings settings,
            Clock clock) {
        this.seals = seals;
        this.line = line;
        this.hospitals = hospitals;
        this.house = house;
        this.settings = settings;
        this.clock = clock;
    }

    RobotAnswer say(HospitalId hospital, RobotRow robot, List<GroupNews> news) {
        RobotWords words = words(hospitals.find(hospital), robot);
        String text = news.size() == 1
                ? words.one(news.getFirst())
                : words.digest(news, robot.provider().textBytes());
        return say(hospital, robot, text);
    }

    RobotAnswer say(HospitalId hospital, RobotRow robot, String text) {
        try {
            // The list of relays may have changed since the robot was set up, hence read again.
            Webhook webhook = Webhook.read(
                    robot.provider(),
                    seals.openWebhook(hospital, robot.sealedWebhook()),
                    settings.robots().relays());
            return line.say(webhook, seals.openSecret(hospital, robot.sealedSecret()), text, clock.instant());
        } catch (Refused notAllowed) {
            return new RobotAnswer.Faulty(RobotProblem.UNKNOWN_ROBOT, "not on the list of relays");
        } catch (IllegalStateException sealed) {
            return new RobotAnswer.Faulty(RobotProblem.UNREADABLE, "");
        }
    }

    /** Only an address that was set up: the one a request came under may have been made up by whoever sent it. */
    private RobotWords words(Hospital hospital, RobotRow robot) {
        boolean known = house.address() != null && !house.address().toString().isEmpty();
        return new RobotWords(Locale.forLanguageTag(robot.language()), hospital.zone(), known ? house.of("/desk") : "");
    }
}
