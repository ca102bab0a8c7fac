package io.huiyin.organization.web;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.Absence;
import io.huiyin.organization.Absences;
import io.huiyin.organization.NewAbsence;
import io.huiyin.organization.People;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is away, and who stands in. */
@RestController
@RequestMapping("/api/absences")
class AbsenceController {

    private final Absences absences;
    private final People people;

    AbsenceController(Absences absences, People people) {
        this.absences = absences;
        this.people = people;
    }

    record Somebody(StaffId id, String name) {}

    /** @param own whether it is the reader who is away */
    record Row(
            UUID id,
            Somebody staff,
            Somebody deputy,
            Instant from,
            Instant to,
            String note,
            boolean own,
            int version) {}

    record Form(
            @Nullable String staff,
            @Nullable String deputy,
            @Nullable String from,
            @Nullable String to,
            @Nullable String note) {}

    record End(@Nullable Integer version) {}

    /** The reader's; with {@code all}, everybody's. */
    @GetMapping
    List<Row> list(Actor actor, @RequestParam(defaultValue = "false") boolean all) {
        return rows(actor, all ? absences.all(actor) : absences.of(actor));
    }

    @GetMapping("/deputies")
    List<Somebody> deputies(Actor actor, @RequestParam(required = false) @Nullable String staff) {
        return absences.candidates(actor, staff).stream()
                .map(member -> new Somebody(member.id(), member.name()))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Row set(Actor actor, @RequestBody Form form) {
        NewAbsence draft =
                new NewAbsence(form.staff(), form.deputy(), at("from", form.from()), at("to", form.to()), form.note());
        return rows(actor, List.of(absences.set(actor, draft))).getFirst();
    }

    @PutMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable String id, @RequestBody End body) {
        if (body.version() == null) {
            throw Refused.field("version", "field.required");
        }
        absences.end(actor, Ids.parse(id), body.version());
    }

    private List<Row> rows(Actor actor, List<Absence> found) {
        Map<StaffId, String> names = people.names(
                actor.hospital(),
                found.stream()
                        .flatMap(one -> Stream.of(one.staff(), one.deputy()))
                        .collect(Collectors.toSet()));
        return found.stream()
                .map(one -> new Row(
                        one.id(),
                        new Somebody(one.staff(), names.getOrDefault(one.staff(), "")),
                        new Somebody(one.deputy(), names.getOrDefault(one.deputy(), "")),
                        one.from(),
                        one.to(),
                        one.note(),
                        one.staff().equals(actor.staff()),
                        one.version()))
                .toList();
    }

    private static @Nullable Instant at(String field, @Nullable String typed) {
        try {
            return typed == null || typed.isBlank()
                    ? null
                    : OffsetDateTime.parse(typed.strip()).toInstant();
        } catch (DateTimeException e) {
            throw Refused.field(field, "field.time");
        }
    }
}
