package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is outside somebody's sight does not exist for them, whatever they try. */
@OnCases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopeModuleTests {

    private static final Cases.Finding FOUND = new Cases.Finding("窗口少", "加开两个窗口", Outcome.SUBSTANTIATED);

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Inbox inbox;

    private Bedside here;
    private Bedside elsewhere;

    @BeforeAll
    void found() {
        here = new Bedside(house, "SCOPE");
        elsewhere = new Bedside(house, "ELSEWHERE");
    }

    @Test
    void aStrangersIdIsNotFoundWhateverIsTried() {
        CaseId id = here.opened("只和门诊部有关");
        int steps = here.read(here.officer, id).timeline().size();
        for (Actor stranger : List.of(here.wardHead, elsewhere.officer, elsewhere.quality, elsewhere.outpatientHead)) {
            everyVerb(stranger, id)
                    .forEach((verb, call) -> assertThatThrownBy(call)
                            .as(verb + " by " + stranger.name())
                            .isInstanceOfSatisfying(
                                    Refused.class,
                                    refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.NOT_FOUND)));
            assertThat(inbox.list(stranger, Asked.anything().it(), null, 200).items())
                    .extracting(CaseRow::id)
                    .doesNotContain(id.value());
        }
        for (Role blind : List.of(Role.ADMINISTRATOR, Role.AUDITOR)) {
            everyVerb(here.people.actor(blind), id)
                    .forEach((verb, call) -> assertThatThrownBy(call)
                            .as(verb + " by " + blind)
                            .isInstanceOfSatisfying(
                                    Refused.class,
                                    refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN)));
        }
        assertThat(here.read(here.officer, id).timeline()).hasSize(steps);
    }

    @Test
    void whoGivesACaseAwaySeesItOnlyIfTheyReceivedItFirst() {
        DepartmentId ward = here.people.departmentNamed("内科");
        CaseId handedOn = here.opened("先到门诊部，再到病区");
        cases.assign(here.officer, handedOn, here.version(handedOn), ward, null, "在病区发生");
        notFound(() -> here.read(here.outpatientHead, handedOn));
        assertThat(here.read(here.wardHead, handedOn).row().id()).isEqualTo(handedOn.value());

        CaseId received = here.opened("门诊部先接");
        cases.accept(here.outpatientHead, received, here.version(received));
        cases.assign(here.outpatientHead, received, here.version(received), ward, null, "在病区发生");
        CaseBody seen = here.read(here.outpatientHead, received);
        assertThat(seen.row().firstReceiver())
                .isNotNull()
                .extracting(Person::id)
                .isEqualTo(here.outpatientHead.staff().value());
        assertThat(seen.actions()).doesNotContain("answer", "accept", "transfer", "reply");
        refused(
                "case.lead_only",
                () -> cases.answer(here.outpatientHead, received, here.version(received), "x", FOUND));
    }

    @Test
    void aWholeHospitalRoleMayLookButNotAct() {
        CaseId id = here.opened("院长看一眼");
        Actor president = here.people.actor(Role.PRESIDENT);
        assertThat(here.read(president, id).actions()).containsExactly("note");
        refused("forbidden", () -> cases.accept(president, id, here.version(id)));
        refused("forbidden", () -> cases.answer(president, id, here.version(id), "x", FOUND));
    }

    private Map<String, ThrowingCallable> everyVerb(Actor who, CaseId id) {
        DepartmentId desk = who.departments().iterator().next();
        Map<String, ThrowingCallable> verbs = new LinkedHashMap<>();
        verbs.put("read", () -> files.read(who, id, Locale.CHINESE));
        verbs.put("explain", () -> files.explain(who, id, PromiseKind.ANSWER, Locale.CHINESE));
        verbs.put(
                "picture",
                () -> files.file(
                        who,
                        id,
                        io.huiyin.intake.AttachmentId.of(UUID.randomUUID().toString())));
        verbs.put("accept", () -> cases.accept(who, id, 0));
        verbs.put("assign", () -> cases.assign(who, id, 0, desk, null, "x"));
        verbs.put("level", () -> cases.changeLevel(who, id, 0, Level.URGENT, "x"));
        verbs.put("label", () -> cases.relabel(who, id, 0, io.huiyin.analysis.Judgement.RIGHT));
        verbs.put("note", () -> cases.note(who, id, "x", null));
        verbs.put("reply", () -> cases.reply(who, id, "x", false, null));
        verbs.put("answer", () -> cases.answer(who, id, 0, "x", FOUND));
        verbs.put("callback", () -> cases.callback(who, id, 0, CallOutcome.SETTLED, "x"));
        verbs.put("close", () -> cases.close(who, id, 0, FOUND, "x"));
        verbs.put("reopen", () -> cases.reopen(who, id, 0, "x"));
        verbs.put("joint", () -> cases.askJoint(who, id, 0, List.of(desk), "x"));
        verbs.put("sign", () -> cases.signJoint(who, id, 0, UUID.randomUUID(), "x"));
        verbs.put("reveal", () -> cases.reveal(who, id, "x"));
        return verbs;
    }

    private static void notFound(ThrowingCallable verb) {
        refused("not_found", verb);
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
