package io.huiyin.intake.web;

import io.huiyin.intake.Attachments;
import io.huiyin.intake.IntakeSettings;
import io.huiyin.intake.Words;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.organization.Hospital;
import io.huiyin.organization.Hospitals;
import io.huiyin.organization.Place;
import io.huiyin.organization.Places;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the form needs to know of the hospital and the place whose code was scanned. */
@RestController
class HospitalController {

    private static final List<String> LANGUAGES = List.of("zh", "en");

    private final Hospitals hospitals;
    private final Places places;
    private final Limits limits;

    HospitalController(Hospitals hospitals, Places places, IntakeSettings settings) {
        this.hospitals = hospitals;
        this.places = places;
        this.limits =
                new Limits(Words.MAX, Attachments.MAX, settings.uploadSize().toBytes());
    }

    record Opening(Host hospital, @Nullable Spot place, List<String> languages, Limits limits) {}

    record Host(String code, String name, String nameEn, String phone, String emergencyPhone) {}

    record Spot(
            String code,
            String name,
            String nameEn,
            String campus,
            String campusEn,
            String building,
            String buildingEn,
            @Nullable ServiceStage stage) {

        static Spot of(Place place) {
            return new Spot(
                    place.code(),
                    place.name(),
                    place.nameEn(),
                    place.campus(),
                    place.campusEn(),
                    place.building(),
                    place.buildingEn(),
                    place.stage());
        }
    }

    record Limits(int textMax, int attachments, long attachmentBytes) {}

    @Operation(summary = "The hospital, and the place if its code is known")
    @GetMapping("/api/v1/hospitals/{code}")
    Opening opening(@PathVariable String code, @RequestParam(required = false) @Nullable String place) {
        Hospital hospital = hospital(code);
        Spot spot = place == null
                ? null
                : places.byCode(hospital.id(), place).map(Spot::of).orElse(null);
        Host host = new Host(
                hospital.code(), hospital.name(), hospital.nameEn(), hospital.phone(), hospital.emergencyPhone());
        return new Opening(host, spot, LANGUAGES, limits);
    }

    @Operation(summary = "Where somebody who scanned nothing may say they are")
    @GetMapping("/api/v1/hospitals/{code}/places")
    List<Spot> places(@PathVariable String code) {
        return places.all(hospital(code).id()).stream()
                .filter(Place::active)
                .map(Spot::of)
                .toList();
    }

    private Hospital hospital(String code) {
        return hospitals.byCode(code).orElseThrow(Refused::notFound);
    }
}
