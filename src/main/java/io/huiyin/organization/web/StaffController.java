package io.huiyin.organization.web;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Ids;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.NewStaffMember;
import io.huiyin.organization.Passwords;
import io.huiyin.organization.People;
import io.huiyin.organization.StaffMember;
import java.util.List;
import java.util.Set;
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

/** The people of the hospital. */
@RestController
@RequestMapping("/api/staff")
class StaffController {

    private final People people;
    private final Passwords passwords;

    StaffController(People people, Passwords passwords) {
        this.people = people;
        this.passwords = passwords;
    }

    record Row(
            StaffId id,
            String username,
            String name,
            Role role,
            Set<DepartmentId> departments,
            @Nullable String email,
            @Nullable String phone,
            boolean active,
            int version) {}

    record Form(
            @Nullable String username,
            @Nullable String name,
            @Nullable String role,
            @Nullable List<String> departments,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Boolean active,
            @Nullable Integer version) {

        NewStaffMember draft() {
            return new NewStaffMember(username, name, role, departments, email, phone, active);
        }
    }

    record Owner(StaffId id, String name) {}

    record Temporary(String password) {}

    @GetMapping
    List<Row> people(Actor actor) {
        return people.list(actor).stream().map(StaffController::row).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Row create(Actor actor, @RequestBody Form form) {
        StaffMember member = people.create(actor, form.draft());
        return row(new People.Reachable(member, form.email(), form.phone()));
    }

    @PutMapping("/{id}")
    Row change(Actor actor, @PathVariable String id, @RequestBody Form form) {
        return row(people.change(actor, new StaffId(Ids.parse(id)), form.draft(), form.version()));
    }

    @PostMapping("/{id}/password")
    Temporary password(Actor actor, @PathVariable String id) {
        return new Temporary(passwords.reset(actor, new StaffId(Ids.parse(id))));
    }

    @GetMapping("/owners")
    List<Owner> owners(Actor actor, @RequestParam String department) {
        return people.owners(actor, DepartmentId.of(department)).stream()
                .map(member -> new Owner(member.id(), member.name()))
                .toList();
    }

    private static Row row(People.Reachable person) {
        StaffMember member = person.member();
        return new Row(
                member.id(),
                member.username(),
                member.name(),
                member.role(),
                member.departments(),
                person.email(),
                person.phone(),
                member.active(),
                member.version());
    }
}
