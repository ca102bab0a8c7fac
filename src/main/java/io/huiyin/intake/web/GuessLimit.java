package io.huiyin.intake.web;

import io.huiyin.intake.Buckets;
import io.huiyin.intake.IntakeSettings;
import io.huiyin.intake.Networks;
import io.huiyin.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Slows down who guesses codes. Only wrong codes count, so a building behind one address may look up as many right ones
 * as it likes; that a code cannot be guessed is owed to its 60 bits, not to this.
 */
@Configuration(proxyBeanMethods = false)
class GuessLimit implements WebMvcConfigurer, HandlerInterceptor {

    private final Buckets wrong;

    GuessLimit(IntakeSettings settings) {
        this.wrong = new Buckets(settings.limits().guess());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/feedback/*", "/api/v1/feedback/*/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!wrong.has(Networks.sender(request.getRemoteAddr()))) {
            throw Refused.of(Refused.Kind.TOO_MANY, "feedback.guesses");
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (response.getStatus() == HttpStatus.NOT_FOUND.value()) {
            wrong.take(Networks.sender(request.getRemoteAddr()));
        }
    }
}
