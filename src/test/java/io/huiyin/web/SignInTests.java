package io.huiyin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Refused;
import io.huiyin.organization.Hospitals;
import io.huiyin.organization.NewStaffMember;
import io.huiyin.organization.Passwords;
import io.huiyin.organization.People;
import io.huiyin.organization.StaffMember;
import io.huiyin.testing.OnDatabase;
import io.huiyin.testing.TestHospital;
import io.huiyin.testing.Visitor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Coming in by name and password, over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnDatabase
class SignInTests {

    private static final String PASSWORD = "Jiankang-2026";
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private Hospitals hospitals;

    @Autowired
    private People people;

    @Autowired
    private Passwords passwords;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext house;

    private Actor installer;
    private StaffMember wang;
    private Visitor browser;

    @BeforeEach
    void somebodyWorksHere() {
        if (hospitals.byCode("H1").isEmpty()) {
            TestHospital.found(house, "H1");
        }
        installer = hospitals.installer(hospitals.byCode("H1").orElseThrow().id());
        String name = "wang" + PEOPLE.incrementAndGet();
        wang = people.create(installer, new NewStaffMember(name, "王芳", "administrator", List.of(), null, null, true));
        passwords.give(installer, wang.id(), PASSWORD);
        jdbc.sql("delete from web.sign_in_attempt").update();
        browser = new Visitor(port);
    }

    private Visitor.Answer signIn(Visitor visitor, String username, String password) {
        visitor.get("/api/session");
        return visitor.post("/api/session", Map.of("username", username, "password", password));
    }

    @Test
    void whoKnowsNameAndPasswordComesIn() {
        Visitor.Answer answer = signIn(browser, " " + wang.username().toUpperCase(Locale.ROOT), PASSWORD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/user/name")).isEqualTo("王芳");
        assertThat(answer.at("/user/role")).isEqualTo("administrator");
        assertThat(answer.at("/hospital/code")).isEqualTo("H1");
        assertThat(answer.body().at("/permissions").toString()).contains("admin.organization", "operations.read");
        assertThat(answer.body().at("/idleSeconds").asInt()).isEqualTo(900);
        assertThat(browser.get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void whoIsNotSignedInIsToldSoInTheirLanguage() {
        assertThat(browser.get("/api/session").code()).isEqualTo("session.none");
        assertThat(browser.get("/api/departments").status()).isEqualTo(401);
        assertThat(browser.get("/api/departments").at("/detail")).isEqualTo("请先登录。");
        assertThat(browser.send("GET", "/api/departments", null, Map.of("Accept-Language", "en-GB"))
                        .at("/detail"))
                .isEqualTo("Please sign in first.");
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        String cookie = signIn(browser, wang.username(), PASSWORD).headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith(SessionStore.COOKIE))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure");
    }

    @Test
    void aSessionIsNeverTheOneThatWasThereBefore() {
        signIn(browser, wang.username(), PASSWORD);
        String planted = browser.cookie(SessionStore.COOKIE);
        Visitor victim = new Visitor(port);
        victim.steal(SessionStore.COOKIE, browser);
        signIn(victim, wang.username(), PASSWORD);
        assertThat(victim.cookie(SessionStore.COOKIE)).isNotEqualTo(planted);
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void theCsrfTokenChangesAtSignIn() {
        browser.get("/api/session");
        String before = browser.cookie("XSRF-TOKEN");
        signIn(browser, wang.username(), PASSWORD);
        assertThat(before).isNotEmpty();
        assertThat(browser.cookie("XSRF-TOKEN")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void readingChangesNoCookie() {
        signIn(browser, wang.username(), PASSWORD);
        assertThat(browser.get("/api/session").headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("XSRF") || cookie.startsWith(SessionStore.COOKIE));
    }

    @Test
    void withoutTheCsrfTokenNothingIsWritten() {
        signIn(browser, wang.username(), PASSWORD);
        Visitor.Answer answer =
                browser.send("POST", "/api/departments", Map.of("name", "新科室"), Map.of("X-XSRF-TOKEN", "forged"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("session.csrf");
        assertThat(browser.send("DELETE", "/api/session", null, Map.of("X-XSRF-TOKEN", "forged"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void fiveWrongPasswordsLockTheName() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(browser, wang.username(), "wrong").code()).isEqualTo("session.refused");
        }
        Visitor.Answer answer = signIn(browser, wang.username(), PASSWORD);
        assertThat(answer.status()).isEqualTo(423);
        assertThat(answer.at("/detail")).contains("15");
    }

    @Test
    void aNameOfNobodyIsLockedLikeAnyOther() {
        for (int i = 0; i < 5; i++) {
            Visitor.Answer answer = signIn(browser, "nobody", "wrong");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("session.refused");
        }
        assertThat(signIn(browser, "nobody", "wrong").status()).isEqualTo(423);
    }

    @Test
    void aNewPasswordFromTheAdministratorOpensTheLockAndMustBeReplaced() {
        for (int i = 0; i < 6; i++) {
            signIn(browser, wang.username(), "wrong");
        }
        String temporary = passwords.reset(installer, wang.id());
        Visitor.Answer answer = signIn(browser, wang.username(), temporary);
        assertThat(answer.body().at("/mustChangePassword").asBoolean()).isTrue();
        assertThat(browser.get("/api/departments").code()).isEqualTo("session.password_must_change");
        assertThat(browser.put("/api/session/password", Map.of("current", temporary, "next", "Xin-Mima-2026"))
                        .status())
                .isEqualTo(204);
        assertThat(browser.get("/api/departments").status()).isEqualTo(200);
        assertThat(browser.get("/api/session").body().at("/mustChangePassword").asBoolean())
                .isFalse();
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheOldOne() {
        Visitor other = new Visitor(port);
        signIn(other, wang.username(), PASSWORD);
        signIn(browser, wang.username(), PASSWORD);
        browser.put("/api/session/password", Map.of("current", PASSWORD, "next", "Xin-Mima-2026"));
        assertThat(browser.get("/api/session").status()).isEqualTo(200);
        assertThat(other.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void aPasswordThatIsWeakOrUsedBeforeIsRefusedWithTheReason() {
        signIn(browser, wang.username(), PASSWORD);
        assertThat(browser.put("/api/session/password", Map.of("current", PASSWORD, "next", "abc"))
                        .at("/fields/0/code"))
                .isEqualTo("password.short");
        assertThat(browser.put("/api/session/password", Map.of("current", PASSWORD, "next", PASSWORD))
                        .at("/fields/0/code"))
                .isEqualTo("password.used");
        assertThat(browser.put("/api/session/password", Map.of("current", "wrong", "next", "Xin-Mima-2026"))
                        .at("/fields/0/code"))
                .isEqualTo("password.wrong");
    }

    @Test
    void whoIsSentAwayIsOutAtOnce() {
        signIn(browser, wang.username(), PASSWORD);
        assertThat(browser.get("/api/session").status()).isEqualTo(200);
        people.change(
                installer,
                wang.id(),
                new NewStaffMember(wang.username(), "王芳", "administrator", List.of(), null, null, false),
                null);
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
        assertThat(signIn(browser, wang.username(), PASSWORD).code()).isEqualTo("session.refused");
    }

    @Test
    void aNewRoleCountsFromTheNextClick() {
        signIn(browser, wang.username(), PASSWORD);
        assertThat(browser.get("/api/tokens").status()).isEqualTo(200);
        people.change(
                installer,
                wang.id(),
                new NewStaffMember(wang.username(), "王芳", "auditor", List.of(), null, null, true),
                null);
        assertThat(browser.get("/api/tokens").status()).isEqualTo(403);
        assertThat(browser.get("/api/audit").status()).isEqualTo(200);
    }

    @Test
    void whoGoesIsOut() {
        signIn(browser, wang.username(), PASSWORD);
        Visitor other = new Visitor(port);
        other.steal(SessionStore.COOKIE, browser);
        assertThat(browser.delete("/api/session").status()).isEqualTo(204);
        assertThat(other.get("/api/session").status()).isEqualTo(401);
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void aSessionNobodyUsesEnds() {
        signIn(browser, wang.username(), PASSWORD);
        jdbc.sql("update web.spring_session set last_access_time = last_access_time - 14 * 60 * 1000")
                .update();
        assertThat(browser.get("/api/session").status()).isEqualTo(200);
        jdbc.sql("update web.spring_session set last_access_time = last_access_time - 16 * 60 * 1000")
                .update();
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void signInsAreOnRecord() {
        signIn(browser, wang.username(), "wrong");
        signIn(browser, wang.username(), PASSWORD);
        List<String> actions = jdbc.sql("select action from audit.entry where actor_id = :id order by number")
                .param("id", wang.id().value())
                .query(String.class)
                .list();
        assertThat(actions).containsExactly("sign_in_refused", "sign_in");
    }

    @Test
    void whatIsNeitherPageNorResourceIsNotThere() {
        assertThat(browser.get("/etc/passwd").status()).isEqualTo(404);
        assertThat(browser.get("/actuator/env").status()).isEqualTo(404);
        assertThat(browser.get("/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void everyAnswerCarriesTheHeaders() {
        for (String path : List.of("/api/session", "/actuator/health", "/nowhere", "/api/v1/cases")) {
            var headers = browser.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy")).as(path).isPresent();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("Strict-Transport-Security")).as(path).isEmpty();
        }
        assertThat(browser.get("/api/session").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(rule -> assertThat(rule).contains("no-store"));
    }

    @Test
    void manyWrongPasswordsFromOneAddressShutTheDoorForIt() {
        AddressThrottle throttle = new AddressThrottle(
                new WebSettings(Duration.ofMinutes(15), Duration.ofHours(12), 5, Duration.ofMinutes(15), 5),
                Clock.systemUTC());
        for (int i = 0; i < 5; i++) {
            throttle.check("10.0.0.1");
            throttle.failed("10.0.0.1");
        }
        assertThatThrownBy(() -> throttle.check("10.0.0.1")).isInstanceOf(Refused.class);
        throttle.check("10.0.0.2");
    }

    @Test
    void aMachineShowsItsToken() {
        assertThat(browser.get("/api/v1/cases").status()).isEqualTo(401);
        assertThat(browser.get("/api/v1/cases").code()).isEqualTo("token.none");
        assertThat(browser.send("GET", "/api/v1/cases", null, Map.of("Authorization", "Bearer huiyin_1_x"))
                        .code())
                .isEqualTo("token.none");
    }
}
