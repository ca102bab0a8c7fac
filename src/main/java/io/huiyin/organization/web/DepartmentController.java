package io.huiyin.organization.web;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.Department;
import io.huiyin.organization.Departments;
import io.huiyin.organization.Duty;
import io.huiyin.organization.NewDepartment;
import io.huiyin.organization.People;
import io.huiyin.organization.StaffMember;
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

/** The departments of the hospital and who heads them. */
@RestController
@RequestMapping("/api/departments")
class DepartmentController {

    private final Departments departments;
    private final People people;

    DepartmentController(Departments departments, People people) {
        this.departments = departments;
        this.people = people;
    }

    record Head(StaffId id, String name) {}

    record Row(
            DepartmentId id,
            String name,
            String nameEn,
            Department.Kind kind,
            String campus,
            String campusEn,
            Duty.@Nullable Desk desk,
            boolean active,
            int version,
            List<Head> heads) {}

    record Form(
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable String kind,
            @Nullable String campus,
            @Nullable String campusEn,
            @Nullable String desk,
            @Nullable Boolean active,
            @Nullable Integer version) {

        NewDepartment draft() {
            return new NewDepartment(name, nameEn, kind, campus, campusEn, desk, active);
        }
    }

    @GetMapping
    List<Row> departments(Actor actor) {
        List<Department> all = departments.list(actor);
        List<StaffMember> heads = people.withRole(actor.hospital(), Role.DEPARTMENT_HEAD);
        return all.stream().map(department -> row(department, heads)).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Row create(Actor actor, @RequestBody Form form) {
        return row(departments.create(actor, form.draft()), List.of());
    }

    @PutMapping("/{id}")
    Row change(Actor actor, @PathVariable String id, @RequestBody Form form) {
        Department changed = departments.change(actor, DepartmentId.of(id), form.draft(), form.version());
        return row(changed, people.headsOf(actor.hospital(), changed.id()));
    }

    private static Row row(Department department, List<StaffMember> heads) {
        return new Row(
                department.id(),
                department.name(),
                department.nameEn(),
                department.kind(),
                department.campus(),
                department.campusEn(),
                department.desk(),
                department.active(),
                department.version(),
                heads.stream()
                        .filter(head -> head.departments().contains(department.id()))
                        .map(head -> new Head(head.id(), head.name()))
                        .toList());
    }
}
