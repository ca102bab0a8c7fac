package io.huiyin.web;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.Role;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.Department;
import io.huiyin.organization.Departments;
import io.huiyin.organization.Hospital;
import io.huiyin.organization.Hospitals;
import io.huiyin.organization.Passwords;
import io.huiyin.organization.People;
import io.huiyin.organization.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Coming in, going out, changing the lock. */
@ConditionalOnWebApplication
@RestController
@RequestMapping("/api/session")
class SessionController {

    private static final int LONGEST = 200;

    private final SignIns signIns;
    private final StaffSessions sessions;
    private final Hospitals hospitals;
    private final Departments departments;
    private final People people;
    private final CsrfTokenRepository tokens;
    private final WebSettings settings;

    SessionController(
            SignIns signIns,
            StaffSessions sessions,
            Hospitals hospitals,
            Departments departments,
            People people,
            CsrfTokenRepository tokens,
            WebSettings settings) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.hospitals = hospitals;
        this.departments = departments;
        this.people = people;
        this.tokens = tokens;
        this.settings = settings;
    }

    record Key(@Nullable String username, @Nullable String password) {}

    record NewPassword(@Nullable String current, @Nullable String next) {}

    record DepartmentName(DepartmentId id, String name, String nameEn) {}

    record HospitalName(String code, String name, String nameEn) {}

    record Absent(StaffId id, String name) {}

    /** @param standsFor who is away, and whose work comes to this person meanwhile */
    record User(
            StaffId id,
            String username,
            String name,
            Role role,
            List<DepartmentName> departments,
            List<Absent> standsFor) {}

    record Session(
            User user,
            HospitalName hospital,
            Set<Permission> permissions,
            long idleSeconds,
            boolean mustChangePassword) {}

    /** Who is here; also hands out the CSRF token, whether or not somebody is. */
    @GetMapping
    Session session(HttpServletRequest request, CsrfToken csrf) {
        csrf.getToken();
        return session(present(request));
    }

    @PostMapping
    Session signIn(@RequestBody Key key, HttpServletRequest request, HttpServletResponse response) {
        String username = filled("username", key.username());
        String password = filled("password", key.password());
        Passwords.Known person = signIns.signIn(username, password, request.getRemoteAddr());
        sessions.begin(request, person);
        tokens.saveToken(tokens.generateToken(request), request, response);
        return session(person);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        Optional<Passwords.Known> person = sessions.present(request);
        person.ifPresent(known ->
                signIns.signedOut(StaffDoor.actor(known), known.member().username()));
        sessions.end(request);
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(Actor actor, @RequestBody NewPassword change, HttpServletRequest request) {
        String current = filled("current", change.current());
        String next = filled("next", change.next());
        String username = present(request).member().username();
        sessions.begin(request, signIns.changePassword(actor, username, current, next));
    }

    private Passwords.Known present(HttpServletRequest request) {
        return sessions.present(request).orElseThrow(() -> Refused.of(Refused.Kind.UNAUTHENTICATED, "session.none"));
    }

    private Session session(Passwords.Known person) {
        StaffMember member = person.member();
        Hospital hospital = hospitals.find(person.hospital());
        List<DepartmentName> names = new ArrayList<>();
        for (DepartmentId id : member.departments()) {
            Department department = departments.find(person.hospital(), id);
            names.add(new DepartmentName(id, department.name(), department.nameEn()));
        }
        return new Session(
                new User(member.id(), member.username(), member.name(), member.role(), names, standsFor(person)),
                new HospitalName(hospital.code(), hospital.name(), hospital.nameEn()),
                member.role().permissions(),
                settings.idle().toSeconds(),
                person.mustChange());
    }

    private List<Absent> standsFor(Passwords.Known person) {
        return people.names(person.hospital(), person.cover().people()).entrySet().stream()
                .map(one -> new Absent(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Absent::name))
                .toList();
    }

    /** Also refuses what is too long to be a name or a password, before it costs anything. */
    private static String filled(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Refused.field(field, "field.required");
        }
        if (value.length() > LONGEST) {
            throw Refused.field(field, "field.too_long");
        }
        return value;
    }
}
