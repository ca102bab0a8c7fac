package io.huiyin.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may never be granted together, whatever the table says tomorrow. */
class RoleTests {

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoSetsUpTheHouseReadsNoCaseAndNoTrail(Role role) {
        if (role.may(Permission.ADMIN_PEOPLE) || role.may(Permission.ADMIN_ORGANIZATION)) {
            assertThat(role.may(Permission.CASE_READ)).isFalse();
            assertThat(role.may(Permission.PATIENT_REVEAL)).isFalse();
            assertThat(role.may(Permission.AUDIT_READ)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoAuditsDoesNothingElse(Role role) {
        if (role.may(Permission.AUDIT_READ)) {
            assertThat(role.permissions()).containsExactly(Permission.AUDIT_READ);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoChangesCasesMayReadThem(Role role) {
        boolean touches = role.permissions().stream()
                .anyMatch(permission -> permission.name().startsWith("CASE_")
                        || permission == Permission.PATIENT_REVEAL
                        || permission == Permission.LEDGER_EXPORT);
        if (touches) {
            assertThat(role.may(Permission.CASE_READ)).isTrue();
            assertThat(role.reach()).isNotEqualTo(Role.Reach.NOTHING);
        }
    }

    @Test
    void aDepartmentNeitherGradesNorClosesWhatWasSaidAboutIt() {
        assertThat(Role.DEPARTMENT_HEAD.may(Permission.CASE_LEVEL)).isFalse();
        assertThat(Role.DEPARTMENT_HEAD.may(Permission.CASE_CLOSE)).isFalse();
        assertThat(Role.DEPARTMENT_HEAD.may(Permission.CASE_CALLBACK)).isFalse();
    }

    @Test
    void everyPermissionIsGrantedToSomebody() {
        assertThat(Permission.values())
                .allSatisfy(
                        permission -> assertThat(Arrays.stream(Role.values()).anyMatch(role -> role.may(permission)))
                                .as(permission.code())
                                .isTrue());
    }
}
