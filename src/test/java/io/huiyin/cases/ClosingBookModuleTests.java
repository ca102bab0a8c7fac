package io.huiyin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A hospital decides what must be on record before a case is closed. */
@OnCases
class ClosingBookModuleTests {

    private static final ClosingRule REST = new ClosingRule("*", "*", "*", "*", List.of("outcome"));
    private static int hospitals;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private ClosingBook book;

    @Autowired
    private CaseFiles files;

    private Bedside here;
    private Actor administrator;

    @BeforeEach
    void found() {
        here = new Bedside(house, "CLOSING" + ++hospitals);
        administrator = here.people.actor(Role.ADMINISTRATOR);
    }

    @Test
    void aNewVersionHoldsForWhatIsOpenAndStandsInTheHistoryWithItsReason() {
        CaseId id = here.opened(here.say("等了很久"), Bedside.ordinary());
        assertThat(needs(id)).contains("cause", "action");
        book.decide(administrator, 0, List.of(REST), "先简化一个季度");
        assertThat(needs(id)).containsExactly("outcome");
        ClosingBook.Book read = book.read(administrator);
        assertThat(read.number()).isEqualTo(1);
        assertThat(read.versions()).hasSize(2);
        assertThat(read.versions().getFirst()).satisfies(entry -> {
            assertThat(entry.reason()).isEqualTo("先简化一个季度");
            assertThat(entry.decidedBy()).isEqualTo(administrator.name());
        });
        assertThat(read.versions().getLast().rules()).isEqualTo(ClosingRules.STANDARD.rules());
    }

    @Test
    void whoDecidesOnWhatHasChangedMeanwhileIsToldSo() {
        book.decide(administrator, 0, List.of(REST), "第一次");
        refused("changed", () -> book.decide(administrator, 0, List.of(REST), "第二次"));
        Bedside elsewhere = new Bedside(house, "CLOSING" + ++hospitals);
        assertThat(book.read(elsewhere.people.actor(Role.ADMINISTRATOR)).number())
                .as("another hospital goes by the standard")
                .isZero();
    }

    @Test
    void whatCannotBeReadOrNeverCountsIsRefused() {
        refused("invalid", () -> book.decide(administrator, 0, List.of(), "空"));
        ClosingRule praise = new ClosingRule("praise", "*", "*", "*", List.of());
        refused("invalid", () -> book.decide(administrator, 0, List.of(praise), "没有兜底"));
        refused("invalid", () -> book.decide(administrator, 0, List.of(REST, praise, REST), "用不到"));
        ClosingRule strange = new ClosingRule("rumour", "*", "*", "*", List.of());
        refused("invalid", () -> book.decide(administrator, 0, List.of(strange, REST), "不认识"));
        refused("invalid", () -> book.decide(administrator, 0, List.of(praise, REST), " "));
        refused("forbidden", () -> book.decide(here.officer, 0, List.of(REST), "不是管理员"));
        refused("forbidden", () -> book.read(here.officer));
    }

    @Test
    void theStandardItselfPassesTheCheck() {
        ClosingCheck.of(new ArrayList<>(ClosingRules.STANDARD.rules()));
        assertThat(book.read(administrator).versions()).hasSize(1);
    }

    private List<String> needs(CaseId id) {
        return files.read(here.officer, id, Locale.CHINESE).inquiry().needs().getOrDefault("none", List.of());
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
