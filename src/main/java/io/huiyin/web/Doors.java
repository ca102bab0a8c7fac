package io.huiyin.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import io.huiyin.kernel.Refused;
import io.huiyin.organization.Tokens;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The doors of the house: one for everybody, one for machines, one for staff. There is no other way in. */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class Doors {

    /** What needs no account; the busiest first. */
    private static final List<String> PUBLIC = List.of(
            "/api/v1/feedback/**",
            "/api/v1/attachments",
            "/api/v1/hospitals/**",
            "/assets/**",
            "/v/**",
            "/p/**",
            "/desk/**",
            "/",
            "/*.html",
            "/*.js",
            "/*.svg",
            "/*.png",
            "/*.ico",
            "/*.txt",
            "/*.webmanifest",
            "/actuator/health/**",
            "/v3/api-docs/**",
            "/v3/api-docs.yaml",
            "/swagger-ui/**",
            "/swagger-ui.html",
            "/error");

    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Thousands come through here in a second: no session, no token, nothing but the headers. */
    @Bean
    @Order(1)
    SecurityFilterChain publicDoor() {
        RequestMatcher everybody = new OrRequestMatcher(
                PUBLIC.stream().<RequestMatcher>map(path -> pathPattern(path)).toList());
        return new DefaultSecurityFilterChain(everybody, new HeaderWriterFilter(SecurityHeaders.writers()));
    }

    @Bean
    @Order(2)
    SecurityFilterChain machineDoor(HttpSecurity http, Tokens tokens, Answers answers) throws Exception {
        return plain(http.securityMatcher("/api/v1/analysis/**", "/api/v1/cases/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new MachineDoor(tokens), AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        no -> no.authenticationEntryPoint(answers::noToken).accessDeniedHandler(answers::denied))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** An answer that is still being written was already allowed when it was begun, hence ASYNC. */
    @Bean
    @Order(3)
    SecurityFilterChain staffDoor(
            HttpSecurity http, StaffSessions sessions, CookieCsrfTokenRepository tokens, Answers answers)
            throws Exception {
        return plain(http.securityMatcher("/api/**"))
                .csrf(csrf -> csrf.spa().csrfTokenRepository(tokens))
                .addFilterBefore(new StaffDoor(sessions, answers), AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        no -> no.authenticationEntryPoint(answers::notSignedIn).accessDeniedHandler(answers::denied))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/api/session")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain noDoor(Answers answers) {
        Filter wall = (request, response, chain) -> answers.refuse(
                (HttpServletRequest) request,
                (HttpServletResponse) response,
                Refused.of(Refused.Kind.NOT_FOUND, "http.404"));
        return new DefaultSecurityFilterChain(
                AnyRequestMatcher.INSTANCE, new HeaderWriterFilter(SecurityHeaders.writers()), wall);
    }

    /** Without what Spring Security adds for sites that render forms; {@link StaffSessions} looks after sessions. */
    private static HttpSecurity plain(HttpSecurity http) {
        return http.headers(headers -> {
                    headers.defaultsDisabled();
                    SecurityHeaders.writers().forEach(headers::addHeaderWriter);
                })
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }
}
