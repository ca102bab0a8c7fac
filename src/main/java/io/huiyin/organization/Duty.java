package io.huiyin.organization;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.PlaceId;
import io.huiyin.kernel.ServiceStage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the duty list: what is about this, is answered by that department. A null criterion fits everything.
 *
 * @param order the first line that fits wins
 */
public record Duty(
        UUID id,
        int order,
        @Nullable Nature nature,
        @Nullable ServiceStage stage,
        @Nullable Issue issue,
        @Nullable PlaceId place,
        DepartmentId department,
        String note,
        int version) {

    /** A duty that one department holds for the whole hospital. */
    public enum Desk implements Coded {
        /** 客服中心: receives what nobody else is responsible for. */
        RELATIONS,
        /** 医务科. */
        MEDICAL_AFFAIRS,
        /** 护理部. */
        NURSING,
        /** 质控科. */
        QUALITY_CONTROL
    }
}
