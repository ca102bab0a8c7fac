package io.huiyin.web;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.Refused;
import io.huiyin.organization.Passwords;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises whoever is signed in; who still has a password from somebody else may only change it. */
final class StaffDoor extends OncePerRequestFilter {

    private static final String SESSION = "/api/session";

    private final StaffSessions sessions;
    private final Answers answers;

    StaffDoor(StaffSessions sessions, Answers answers) {
        this.sessions = sessions;
        this.answers = answers;
    }

    static Actor actor(Passwords.Known person) {
        return new Actor(
                person.hospital(),
                person.member().id(),
                person.member().name(),
                person.member().role(),
                departments(person),
                person.cover().people());
    }

    private static Set<DepartmentId> departments(Passwords.Known person) {
        Set<DepartmentId> all = new HashSet<>(person.member().departments());
        all.addAll(person.cover().departments());
        return all;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Passwords.Known> person = sessions.present(request);
        if (person.isPresent()) {
            if (person.get().mustChange() && !atTheDoor(request)) {
                answers.refuse(request, response, Refused.of(Refused.Kind.FORBIDDEN, "session.password_must_change"));
                return;
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(actor(person.get()), null, List.of()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private static boolean atTheDoor(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals(SESSION) || path.startsWith(SESSION + "/");
    }
}
