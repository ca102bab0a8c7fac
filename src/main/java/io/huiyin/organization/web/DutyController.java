package io.huiyin.organization.web;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Issue;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.PlaceId;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.ServiceStage;
import io.huiyin.organization.Duties;
import io.huiyin.organization.Duty;
import io.huiyin.organization.NewDuty;
import io.huiyin.organization.Routing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The duty list: which department answers for what, and a trial of it. */
@RestController
@RequestMapping("/api/duties")
class DutyController {

    private final Duties duties;

    DutyController(Duties duties) {
        this.duties = duties;
    }

    record Row(
            UUID id,
            int order,
            @Nullable Nature nature,
            @Nullable ServiceStage stage,
            @Nullable Issue issue,
            @Nullable PlaceId placeId,
            DepartmentId departmentId,
            String note,
            int version) {}

    record Form(
            @Nullable Integer order,
            @Nullable String nature,
            @Nullable String stage,
            @Nullable String issue,
            @Nullable String placeId,
            @Nullable String departmentId,
            @Nullable String note,
            @Nullable Integer version) {

        NewDuty draft() {
            return new NewDuty(order, nature, stage, issue, placeId, departmentId, note);
        }
    }

    record Trial(DepartmentId departmentId, @Nullable UUID dutyId) {}

    @GetMapping
    List<Row> duties(Actor actor) {
        return duties.list(actor).stream().map(DutyController::row).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Row create(Actor actor, @RequestBody Form form) {
        return row(duties.create(actor, form.draft()));
    }

    @PutMapping("/{id}")
    Row change(Actor actor, @PathVariable String id, @RequestBody Form form) {
        return row(duties.change(actor, Ids.parse(id), form.draft(), form.version()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable String id) {
        duties.remove(actor, Ids.parse(id));
    }

    @GetMapping("/trial")
    Trial trial(
            Actor actor,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String issue,
            @RequestParam(required = false) @Nullable String nature,
            @RequestParam(required = false) @Nullable String place) {
        Issue about = choice("issue", Issue.class, issue);
        Routing routing = duties.trial(
                actor,
                choice("nature", Nature.class, nature),
                choice("stage", ServiceStage.class, stage),
                about == null ? List.of() : List.of(about),
                place == null || place.isBlank() ? null : PlaceId.of(place));
        return new Trial(routing.department(), routing.duty());
    }

    private static <E extends Enum<E> & Coded> @Nullable E choice(String field, Class<E> type, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return Coded.find(type, code).orElseThrow(() -> Refused.field(field, "field.choice"));
    }

    private static Row row(Duty duty) {
        return new Row(
                duty.id(),
                duty.order(),
                duty.nature(),
                duty.stage(),
                duty.issue(),
                duty.place(),
                duty.department(),
                duty.note(),
                duty.version());
    }
}
