package io.huiyin.organization.web;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.PlaceId;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.organization.Hospital;
import io.huiyin.organization.Hospitals;
import io.huiyin.organization.NewPlace;
import io.huiyin.organization.Place;
import io.huiyin.organization.Places;
import io.huiyin.organization.PublicAddress;
import io.huiyin.organization.QrCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The places of the hospital and the QR codes on their walls. */
@RestController
@RequestMapping("/api/places")
class PlaceController {

    private final Places places;
    private final Hospitals hospitals;
    private final PublicAddress address;

    PlaceController(Places places, Hospitals hospitals, PublicAddress address) {
        this.places = places;
        this.hospitals = hospitals;
        this.address = address;
    }

    record Row(
            PlaceId id,
            String code,
            String name,
            String nameEn,
            String campus,
            String campusEn,
            String building,
            String buildingEn,
            @Nullable ServiceStage stage,
            @Nullable DepartmentId departmentId,
            boolean active,
            int version,
            String url) {}

    record Form(
            @Nullable String code,
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable String campus,
            @Nullable String campusEn,
            @Nullable String building,
            @Nullable String buildingEn,
            @Nullable String stage,
            @Nullable String departmentId,
            @Nullable Boolean active,
            @Nullable Integer version) {

        NewPlace draft() {
            return new NewPlace(
                    code, name, nameEn, campus, campusEn, building, buildingEn, stage, departmentId, active);
        }
    }

    @GetMapping
    List<Row> places(Actor actor) {
        Hospital hospital = hospitals.find(actor.hospital());
        return places.list(actor).stream().map(place -> row(hospital, place)).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Row create(Actor actor, @RequestBody Form form) {
        return row(hospitals.find(actor.hospital()), places.create(actor, form.draft()));
    }

    @PutMapping("/{id}")
    Row change(Actor actor, @PathVariable String id, @RequestBody Form form) {
        Place changed = places.change(actor, PlaceId.of(id), form.draft(), form.version());
        return row(hospitals.find(actor.hospital()), changed);
    }

    @GetMapping(path = "/{id}/qr.svg", produces = "image/svg+xml")
    String qr(Actor actor, @PathVariable String id) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        Place place = places.find(actor.hospital(), PlaceId.of(id));
        return QrCode.svg(address.visit(hospitals.find(actor.hospital()), place.code()));
    }

    private Row row(Hospital hospital, Place place) {
        return new Row(
                place.id(),
                place.code(),
                place.name(),
                place.nameEn(),
                place.campus(),
                place.campusEn(),
                place.building(),
                place.buildingEn(),
                place.stage(),
                place.department(),
                place.active(),
                place.version(),
                address.visit(hospital, place.code()));
    }
}
