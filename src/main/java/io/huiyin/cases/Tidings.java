package io.huiyin.cases;

import io.huiyin.intake.FeedbackCode;
import io.huiyin.intake.Feedbacks;
import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.HospitalId;
import io.huiyin.organization.Hospital;
import io.huiyin.organization.Hospitals;
import io.huiyin.organization.People;
import io.huiyin.organization.PublicAddress;
import io.huiyin.outreach.Messages;
import io.huiyin.outreach.Notices;
import io.huiyin.outreach.PatientMessage;
import io.huiyin.patients.ContactId;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells everybody whom a step of the history concerns, in the transaction that writes the step. Deadlines, danger and "not
 * settled" are told by the escalation ladder, which hears of every move.
 */
@Component
class Tidings {

    private final Notices notices;
    private final Messages messages;
    private final People people;
    private final Hospitals hospitals;
    private final Feedbacks feedbacks;
    private final PublicAddress address;
    private final ApplicationEventPublisher events;
    private final Echoing echoing;

    Tidings(
            Notices notices,
            Messages messages,
            People people,
            Hospitals hospitals,
            Feedbacks feedbacks,
            PublicAddress address,
            ApplicationEventPublisher events,
            Echoing echoing) {
        this.notices = notices;
        this.messages = messages;
        this.people = people;
        this.hospitals = hospitals;
        this.feedbacks = feedbacks;
        this.address = address;
        this.events = events;
        this.echoing = echoing;
    }

    void tell(HospitalId hospital, List<Case> cases, Act act) {
        Crew crew = new Crew(hospital, people);
        for (Case it : cases) {
            for (Step step : it.steps) {
                for (StaffNews news : StaffNews.of(it, step, crew)) {
                    notices.tell(hospital, news.to(), news.notice());
                }
                tellPatient(hospital, it, step);
            }
        }
        if (!cases.isEmpty()) {
            events.publishEvent(CasesMoved.of(hospital, cases, act.at()));
        }
    }

    private void tellPatient(HospitalId id, Case it, Step step) {
        ContactId contact = it.origin.contact();
        Bilingual news = PatientStep.of(step.kind()).news();
        if (contact == null || news == null || nothingNew(it, step)) {
            return;
        }
        Hospital hospital = hospitals.find(id);
        FeedbackCode code = feedbacks.codeOf(id, it.origin.feedback());
        messages.toPatient(
                id,
                new PatientMessage(
                        contact,
                        step.kind().code(),
                        Wording.toPatient(news, hospital, code.toString(), way(id, it, step, code)),
                        it.origin.feedback().value(),
                        key(it, step)));
    }

    /** An answer is read where the patient can say at once whether it settles the matter; the code opens the rest. */
    private String way(HospitalId hospital, Case it, Step step, FeedbackCode code) {
        return step.kind() == StepKind.ANSWERED ? echoing.link(hospital, it) : address.of("/p/" + code);
    }

    /** Once a round that somebody has it in hand; every reply, every answer, every new beginning, the end. */
    private static String key(Case it, Step step) {
        String repeated = step.kind() == StepKind.ACCEPTED
                ? String.valueOf(it.round)
                : step.id().toString();
        return "case:" + it.origin.id() + ":" + step.kind().code() + ":" + repeated;
    }

    /** It has been answered already; or who is content would be told that somebody else is not. */
    private static boolean nothingNew(Case it, Step step) {
        return (step.kind() == StepKind.ACCEPTED && it.answered())
                || (step.kind() == StepKind.REOPENED && step.facts().containsKey(Following.OTHER));
    }
}
