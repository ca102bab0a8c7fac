package io.huiyin.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Sessions live in the database: they survive a restart, and every instance knows them. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "web.spring_session")
class SessionStore {

    static final String COOKIE = "huiyin-session";

    /** Patients and machines have no session; thousands of them a second need not be asked for one. */
    @Bean
    FilterRegistrationBean<Filter> sessionsOfStaff(SessionRepositoryFilter<?> sessions) {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            if (((HttpServletRequest) request).getServletPath().startsWith("/api/v1/")) {
                chain.doFilter(request, response);
            } else {
                sessions.doFilter(request, response, chain);
            }
        });
        filter.setName("sessionsOfStaff");
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        filter.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        return filter;
    }

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> notForEverybody(SessionRepositoryFilter<?> sessions) {
        FilterRegistrationBean<SessionRepositoryFilter<?>> filter = new FilterRegistrationBean<>(sessions);
        filter.setEnabled(false);
        return filter;
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> spokenInPostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> idleLimit(WebSettings settings) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(settings.idle());
    }

    /** HttpOnly and SameSite=Lax; Secure as soon as the request came over https. */
    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
