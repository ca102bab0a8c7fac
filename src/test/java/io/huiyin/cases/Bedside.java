package io.huiyin.cases;

import io.huiyin.analysis.FeedbackUnderstood;
import io.huiyin.analysis.Sentiment;
import io.huiyin.analysis.Understanding;
import io.huiyin.intake.Channel;
import io.huiyin.intake.Feedback;
import io.huiyin.intake.Feedbacks;
import io.huiyin.intake.Identity;
import io.huiyin.intake.Intake;
import io.huiyin.intake.Submission;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.kernel.StaffId;
import io.huiyin.patients.NewContact;
import io.huiyin.testing.TestHospital;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** A hospital in which patients say something and it is understood as the test wants it. */
final class Bedside {

    final TestHospital people;
    final HospitalId hospital;
    final Actor officer;
    final Actor second;
    final Actor outpatientHead;
    final Actor wardHead;
    final Actor quality;

    private final ApplicationContext house;

    Bedside(ApplicationContext house, String code) {
        this.house = house;
        this.people = TestHospital.found(house, code);
        this.hospital = people.hospital().id();
        this.officer = people.actor(Role.RELATIONS_OFFICER);
        this.second = people.actor(people.username(Role.RELATIONS_OFFICER, ".second"));
        this.outpatientHead = people.actor(Role.DEPARTMENT_HEAD);
        this.wardHead = people.actor(people.username(Role.DEPARTMENT_HEAD, ".ward"));
        this.quality = people.actor(Role.QUALITY_CONTROL);
    }

    Feedback say(String text) {
        return say(text, "13800001234", "OPD", null);
    }

    Feedback say(String text, @Nullable String phone, @Nullable String place, @Nullable StaffId takenDownBy) {
        Submission submission = new Submission(
                UUID.randomUUID(),
                hospital,
                Channel.H5,
                place == null ? null : people.place(place).id(),
                Nature.COMPLAINT,
                text,
                null,
                phone == null ? Identity.ANONYMOUS : Identity.NAMED,
                phone == null ? null : new NewContact("王秀英", phone),
                null,
                null,
                List.of(),
                takenDownBy);
        return house.getBean(Feedbacks.class)
                .find(hospital, house.getBean(Intake.class).receive(submission).feedback());
    }

    void understand(Understanding as, Feedback... feedback) {
        List<FeedbackUnderstood.Item> items = List.of(feedback).stream()
                .map(one -> new FeedbackUnderstood.Item(one, as))
                .toList();
        items.forEach(this::keep);
        house.getBean(TransactionOperations.class)
                .executeWithoutResult(status -> house.publishEvent(new FeedbackUnderstood(hospital, items)));
    }

    /** Where analysis would have stored it. */
    private void keep(FeedbackUnderstood.Item item) {
        Understanding as = item.understanding();
        house.getBean(JdbcClient.class)
                .sql("""
                insert into analysis.understanding (hospital_id, feedback_id, model, nature, stage, issues, sentiment,
                       severity, evidence, probabilities, needs_person, understood_at)
                values (:hospital, :feedback, :model, :nature, :stage, :issues, :sentiment, :severity, '[]',
                       cast(:probabilities as jsonb), :needsPerson, now())
                    on conflict do nothing
                """)
                .param("hospital", hospital.value())
                .param("feedback", item.feedback().id().value())
                .param("model", as.model())
                .param("nature", as.nature().code())
                .param("stage", as.stage().code())
                .param("issues", as.issues().stream().map(Issue::code).toArray(String[]::new))
                .param("sentiment", as.sentiment().code())
                .param("severity", as.severity())
                .param("probabilities", JsonMapper.shared().writeValueAsString(as.probabilities()))
                .param("needsPerson", as.needsPerson())
                .update();
    }

    /** Said and opened as an ordinary complaint about the process of registration: goes to 门诊部 by the duty list. */
    CaseId opened(String text) {
        return opened(say(text), ordinary());
    }

    CaseId opened(Feedback feedback, Understanding as) {
        understand(as, feedback);
        return position(feedback).id();
    }

    Cases.Position position(Feedback feedback) {
        return house.getBean(Cases.class).ofFeedback(hospital, feedback.id()).orElseThrow();
    }

    int version(CaseId id) {
        return house.getBean(InboxTable.class)
                .byIds(CaseSight.whole(hospital), List.of(id.value()))
                .getFirst()
                .version();
    }

    CaseBody read(Actor actor, CaseId id) {
        return house.getBean(CaseFiles.class).read(actor, id, java.util.Locale.CHINESE);
    }

    /** Somebody of that department who may sign for it. */
    Actor signing(String department) {
        return with(quality, people.departmentNamed(department));
    }

    static Actor with(Actor actor, DepartmentId department) {
        return new Actor(actor.hospital(), actor.staff(), actor.name(), actor.role(), Set.of(department));
    }

    static Understanding ordinary() {
        return as(Nature.COMPLAINT, ServiceStage.REGISTRATION, 2, Issue.PROCESS);
    }

    static Understanding as(Nature nature, ServiceStage stage, int severity, Issue... issues) {
        return new Understanding(
                "test",
                nature,
                stage,
                List.of(issues),
                nature == Nature.PRAISE ? Sentiment.POSITIVE : Sentiment.NEGATIVE,
                severity,
                List.of(),
                Map.of(),
                false);
    }
}
