package io.huiyin.organization;

import io.huiyin.kernel.DepartmentId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which department answers.
 *
 * @param duty the line of the duty list that decided; null if none fitted
 */
public record Routing(DepartmentId department, @Nullable UUID duty) {}
