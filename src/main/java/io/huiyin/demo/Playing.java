package io.huiyin.demo;

import io.huiyin.cases.Cases;
import io.huiyin.cases.Level;
import io.huiyin.intake.Feedback;
import io.huiyin.intake.Intake;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.ServiceStage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Does one step of a story to its case, through the same verbs as everybody, as whoever does it in the story. */
@Component
class Playing {

    private static final List<String> UNHURT =
            List.of("电话里核实过，没有人受伤，按一般事项办理", "与当事科室核对，没有造成伤害，改为一般", "话说得重，事情不急，患者同意按三个工作日答复", "已当面问过，人没有事，按一般事项答复");
    private static final String AGREED = "已了解经过，同意牵头科室的处理意见。";

    private final Cases cases;
    private final Intake intake;

    Playing(Cases cases, Intake intake) {
        this.cases = cases;
        this.intake = intake;
    }

    /** Where the case stands then, as far as the next step must know. */
    Cases.Position play(Cast cast, Voice voice, Feedback feedback, Step step, Cases.Position now) {
        Actor officer = cast.officer(voice);
        int index = step.index();
        switch (step.act()) {
            case ACCEPT -> cases.accept(officer, now.id(), now.version());
            case GRADE -> grade(officer, voice, now);
            case DISPATCH -> cases.assign(officer, now.id(), now.version(), cast.workingAt(voice.place()), null, null);
            case TRANSFER -> transfer(cast, voice, now);
            case TAKE_UP -> cases.accept(lead(cast, now), now.id(), now.version());
            case PLAN -> cases.reply(officer, now.id(), voice.plan(), true, null);
            case ASK_JOINTLY -> askJointly(cast, officer, voice, now);
            case SIGN -> sign(cast, joint(voice).statements().get(index), now);
            case NOTE ->
                cases.note(
                        index % 2 == 0 ? officer : lead(cast, now),
                        now.id(),
                        voice.notes().get(index),
                        null);
            case TALK -> talk(officer, voice, feedback, index, now);
            case ANSWER -> answer(cast, voice, feedback, now);
            case CONFIRM -> confirm(voice, feedback);
            case CALL_BACK -> {
                Voice.Call call = voice.callbacks().get(index);
                cases.callback(officer, now.id(), now.version(), call.outcome(), call.note());
            }
            case CLOSE -> cases.close(officer, now.id(), now.version(), Cases.Finding.NOTHING, null);
        }
        return switch (step.act()) {
            case GRADE, DISPATCH, TRANSFER, ASK_JOINTLY, SIGN, ANSWER, CONFIRM, CALL_BACK -> position(feedback);
            case ACCEPT, TAKE_UP, PLAN, NOTE, TALK, CLOSE -> later(now);
        };
    }

    /** The next version; nothing else that a step asks for has changed, so nothing is read again. */
    private static Cases.Position later(Cases.Position now) {
        return new Cases.Position(
                now.id(),
                now.version() + 1,
                now.number(),
                now.level(),
                now.status(),
                now.department(),
                now.owner(),
                now.unsigned());
    }

    private void grade(Actor officer, Voice voice, Cases.Position now) {
        Level to = Objects.requireNonNull(voice.level());
        if (to != now.level()) {
            cases.changeLevel(officer, now.id(), now.version(), to, why(voice, now.level(), to));
        }
    }

    private static String why(Voice voice, Level from, Level to) {
        if (voice.lowered() != null && from == Level.URGENT) {
            return voice.lowered();
        }
        return switch (to) {
            case URGENT -> voice.urgent() == null ? "可能伤到人，按紧急处理" : voice.urgent();
            case PRAISE -> "看过原文，是在表扬";
            case ENQUIRY -> "是来问事的，当场答复即可";
            case ORDINARY ->
                from == Level.URGENT
                        ? UNHURT.get(Math.floorMod(voice.text().hashCode(), UNHURT.size()))
                        : "话里有不满，按一般事项办理";
        };
    }

    /** The department that got it first says why it is another one's. */
    private void transfer(Cast cast, Voice voice, Cases.Position now) {
        Voice.Transfer transfer = Objects.requireNonNull(voice.transfer());
        DepartmentId to = cast.department(transfer.to());
        if (!to.equals(now.department())) {
            cases.assign(lead(cast, now), now.id(), now.version(), to, null, transfer.reason());
        }
    }

    private void askJointly(Cast cast, Actor officer, Voice voice, Cases.Position now) {
        Voice.Joint joint = joint(voice);
        List<DepartmentId> asked = joint.departments().stream()
                .map(cast::department)
                .filter(one -> !one.equals(now.department()) && !now.unsigned().containsKey(one))
                .toList();
        if (!asked.isEmpty()) {
            cases.askJoint(officer, now.id(), now.version(), asked, joint.request());
        }
    }

    /** What the lead itself has found out is no signature but a note. */
    private void sign(Cast cast, Voice.Statement statement, Cases.Position now) {
        DepartmentId department = cast.department(statement.department());
        UUID task = now.unsigned().get(department);
        if (task == null) {
            cases.note(lead(cast, now), now.id(), statement.text(), null);
        } else {
            cases.signJoint(cast.head(department), now.id(), now.version(), task, statement.text());
        }
    }

    private void talk(Actor officer, Voice voice, Feedback feedback, int index, Cases.Position now) {
        Voice.Line line = voice.conversation().get(index);
        if (line.byPatient()) {
            String key = voice.key() + "/" + index;
            intake.add(feedback, line.text(), UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
        } else {
            cases.reply(officer, now.id(), line.text(), false, null);
        }
    }

    /** Nothing is answered before everybody who was asked has signed. */
    private void answer(Cast cast, Voice voice, Feedback feedback, Cases.Position before) {
        for (DepartmentId department : before.unsigned().keySet()) {
            Cases.Position now = position(feedback);
            UUID task = Objects.requireNonNull(now.unsigned().get(department));
            cases.signJoint(cast.head(department), now.id(), now.version(), task, AGREED);
        }
        Cases.Position now = position(feedback);
        Cases.Finding finding =
                new Cases.Finding(voice.cause(), voice.action(), voice.outcome(), null, step(cast, voice));
        cases.answer(lead(cast, now), now.id(), now.version(), voice.answer(), finding);
    }

    /** The step of service that is responsible: what usually happens where it was. */
    private static ServiceStage step(Cast cast, Voice voice) {
        ServiceStage usual =
                voice.place() == null ? null : cast.place(voice.place()).stage();
        return usual == null ? ServiceStage.GENERAL : usual;
    }

    private void confirm(Voice voice, Feedback feedback) {
        Voice.Confirmation word = Objects.requireNonNull(voice.confirmation());
        cases.confirm(feedback.hospital(), feedback.id(), word.settled(), word.reason());
    }

    private Cases.Position position(Feedback feedback) {
        return cases.ofFeedback(feedback.hospital(), feedback.id())
                .orElseThrow(() -> new IllegalStateException("no case was opened for " + feedback.id()));
    }

    private static Actor lead(Cast cast, Cases.Position now) {
        return cast.head(Objects.requireNonNull(now.department()));
    }

    private static Voice.Joint joint(Voice voice) {
        return Objects.requireNonNull(voice.joint());
    }
}
