package io.huiyin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRuleTests {

    @ParameterizedTest
    @CsvSource({
        "Ab3-56789, password.short",
        "abcdefghij, password.plain",
        "abcdefgh12, password.plain",
        "ABCDEFGH--, password.plain",
        "Wangfang-2026, password.username",
        "x-WANGFANG-1, password.username"
    })
    void whatIsTooWeakIsNamed(String password, String code) {
        assertThat(PasswordRule.broken(password, "wangfang")).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"Abcdefgh12", "abcdefg-12", "ABCDEFG-12", "我的密码是Echo26啊"})
    void threeSortsAreEnough(String password) {
        assertThat(PasswordRule.broken(password, "wangfang")).isEmpty();
    }

    @Test
    void whatIsTooLongIsRefusedBeforeItCostsAnything() {
        assertThat(PasswordRule.broken("Aa1-".repeat(40), "wangfang")).contains("password.long");
    }

    @RepeatedTest(20)
    void aRandomPasswordKeepsTheRule() {
        assertThat(PasswordRule.broken(PasswordRule.random(), "wangfang")).isEmpty();
    }
}
