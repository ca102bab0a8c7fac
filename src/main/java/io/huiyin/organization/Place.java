package io.huiyin.organization;

import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.PlaceId;
import io.huiyin.kernel.ServiceStage;
import org.jspecify.annotations.Nullable;

/**
 * A spot in the hospital with a QR code on the wall.
 *
 * @param code what stands in the QR code; it stays when the name changes
 * @param stage what usually happens there
 * @param department who works there
 */
public record Place(
        PlaceId id,
        String code,
        String name,
        String nameEn,
        String campus,
        String campusEn,
        String building,
        String buildingEn,
        @Nullable ServiceStage stage,
        @Nullable DepartmentId department,
        boolean active,
        int version) {}
