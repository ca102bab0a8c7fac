package io.huiyin.reactions;

import io.huiyin.analysis.FeedbackUnderstood;
import io.huiyin.analysis.LabelsJudged;
import io.huiyin.cases.Cases;
import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.Departments;
import io.huiyin.organization.Duty;
import io.huiyin.organization.People;
import io.huiyin.organization.StaffMember;
import io.huiyin.outreach.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Does what the rules ask, in the transaction in which the words were understood or somebody put their labels right: what
 * a rule asks for is owed if, and only if, its reason is on record. The same rule answers the same words once.
 */
@Component
class Reacting {

    private final RuleTable rules;
    private final CareTable care;
    private final Hearing hearing;
    private final Cases cases;
    private final Departments departments;
    private final People people;
    private final Notices notices;
    private final Clock clock;

    Reacting(
            RuleTable rules,
            CareTable care,
            Hearing hearing,
            Cases cases,
            Departments departments,
            People people,
            Notices notices,
            Clock clock) {
        this.rules = rules;
        this.care = care;
        this.hearing = hearing;
        this.cases = cases;
        this.departments = departments;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    void understood(FeedbackUnderstood heard) {
        react(
                heard.hospital(),
                heard.items().stream().map(item -> item.feedback().id()).toList());
    }

    @EventListener
    void judged(LabelsJudged judged) {
        react(judged.hospital(), List.of(judged.feedback()));
    }

    private void react(HospitalId hospital, List<FeedbackId> ids) {
        List<Rule> on = rules.on(hospital);
        if (on.isEmpty()) {
            return;
        }
        Map<FeedbackId, When.Heard> heard = hearing.of(hospital, ids);
        heard.forEach((id, words) -> on.stream()
                .filter(rule -> rule.when().met(words))
                .forEach(rule -> cases.ofFeedback(hospital, id).ifPresent(it -> answer(hospital, rule, id, it))));
    }

    private void answer(HospitalId hospital, Rule rule, FeedbackId feedback, Cases.Position it) {
        Optional<DepartmentId> department = department(hospital, rule, it);
        if (department.isEmpty()) {
            return;
        }
        switch (rule.kind()) {
            case CONTACT -> owe(hospital, rule, feedback, it, department.get());
            case SUGGESTION ->
                notices.tell(hospital, heads(hospital, department.get()), Telling.suggestion(rule, feedback, it));
        }
    }

    private void owe(HospitalId hospital, Rule rule, FeedbackId feedback, Cases.Position it, DepartmentId department) {
        Instant now = clock.instant();
        Care owed = new Care(
                Ids.next(now),
                rule.id(),
                feedback,
                it.id().value(),
                it.number(),
                department,
                now,
                now.plus(Duration.ofHours(rule.hours() == null ? 0 : rule.hours())),
                Care.State.OPEN,
                0,
                null,
                0);
        if (care.add(hospital, owed)) {
            notices.tell(hospital, heads(hospital, department), Telling.asked(rule, owed));
        }
    }

    /** Where a duty is not given to anybody, or the case to no department, patient relations look after it. */
    private Optional<DepartmentId> department(HospitalId hospital, Rule rule, Cases.Position it) {
        Optional<DepartmentId> named = switch (rule.who()) {
            case DEPARTMENT -> Optional.ofNullable(rule.department());
            case LEAD -> Optional.ofNullable(it.department());
            case RELATIONS -> desk(hospital, Duty.Desk.RELATIONS);
            case MEDICAL_AFFAIRS -> desk(hospital, Duty.Desk.MEDICAL_AFFAIRS);
            case NURSING -> desk(hospital, Duty.Desk.NURSING);
            case QUALITY_CONTROL -> desk(hospital, Duty.Desk.QUALITY_CONTROL);
        };
        return named.or(() -> desk(hospital, Duty.Desk.RELATIONS));
    }

    private Optional<DepartmentId> desk(HospitalId hospital, Duty.Desk desk) {
        return departments.duty(hospital, desk).map(department -> department.id());
    }

    /** Everybody of it where it has no head. */
    private List<StaffId> heads(HospitalId hospital, DepartmentId department) {
        List<StaffMember> heads = people.headsOf(hospital, department);
        return (heads.isEmpty() ? people.inDepartment(hospital, department) : heads)
                .stream().map(StaffMember::id).toList();
    }
}
