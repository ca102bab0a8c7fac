package io.huiyin.analysis;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.PlaceId;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.organization.Place;
import io.huiyin.organization.Places;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which stage of a visit people are at where a code hangs. */
record PlaceStages(Map<PlaceId, ServiceStage> stages) {

    static PlaceStages of(Places places, HospitalId hospital) {
        Map<PlaceId, ServiceStage> stages = new HashMap<>();
        for (Place place : places.all(hospital)) {
            if (place.stage() != null) {
                stages.put(place.id(), place.stage());
            }
        }
        return new PlaceStages(stages);
    }

    @Nullable
    ServiceStage at(@Nullable PlaceId place) {
        return place == null ? null : stages.get(place);
    }
}
