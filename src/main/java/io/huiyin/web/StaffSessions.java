package io.huiyin.web;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.StaffId;
import io.huiyin.organization.Passwords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who is signed in. A session remembers only whose it is; the person is read afresh at every request, so that whoever
 * was sent away, moved or given another password is so at once.
 */
@Component
final class StaffSessions {

    /** Plain text, so that sessions outlive a new version of the product. */
    private static final String WHOSE = "huiyin.staff";

    private final Passwords passwords;
    private final WebSettings settings;
    private final Clock clock;

    StaffSessions(Passwords passwords, WebSettings settings, Clock clock) {
        this.passwords = passwords;
        this.settings = settings;
        this.clock = clock;
    }

    private record Whose(HospitalId hospital, StaffId staff, int generation, Instant since) {

        static Whose read(String text) {
            String[] parts = text.split(" ", -1);
            return new Whose(
                    new HospitalId(Long.parseLong(parts[0])),
                    new StaffId(UUID.fromString(parts[1])),
                    Integer.parseInt(parts[2]),
                    Instant.ofEpochSecond(Long.parseLong(parts[3])));
        }

        String text() {
            return hospital.value() + " " + staff.value() + " " + generation + " " + since.getEpochSecond();
        }
    }

    /** Always a new session with a new id: one that was planted before is worth nothing. */
    void begin(HttpServletRequest request, Passwords.Known person) {
        end(request);
        Whose whose = new Whose(person.hospital(), person.member().id(), person.generation(), clock.instant());
        request.getSession(true).setAttribute(WHOSE, whose.text());
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    Optional<Passwords.Known> present(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(WHOSE) instanceof String text)) {
            return Optional.empty();
        }
        Whose whose = Whose.read(text);
        Optional<Passwords.Known> person = passwords
                .known(whose.hospital(), whose.staff())
                .filter(known -> known.generation() == whose.generation())
                .filter(known -> clock.instant().isBefore(whose.since().plus(settings.longest())));
        if (person.isEmpty()) {
            session.invalidate();
        }
        return person;
    }
}
