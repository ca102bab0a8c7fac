package io.huiyin.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator fills in for a person, as it was typed.
 *
 * @param username unique in the installation, lower case
 * @param role code of the role
 * @param departments ids
 */
public record NewStaffMember(
        @Nullable String username,
        @Nullable String name,
        @Nullable String role,
        @Nullable List<String> departments,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Boolean active) {}
