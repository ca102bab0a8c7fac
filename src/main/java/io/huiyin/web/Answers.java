package io.huiyin.web;

import io.huiyin.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Lets a "no" that is said before any controller was reached be answered by the same page as every other one. */
@ConditionalOnWebApplication
@Component
final class Answers {

    private final HandlerExceptionResolver refusals;
    private final LocaleResolver languages;

    Answers(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals, LocaleResolver languages) {
        this.refusals = refusals;
        this.languages = languages;
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, Refused refused) {
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
        if (refusals.resolveException(request, response, null, refused) == null) {
            throw refused;
        }
    }

    void notSignedIn(HttpServletRequest request, HttpServletResponse response, Exception reason) {
        refuse(request, response, Refused.of(Refused.Kind.UNAUTHENTICATED, "session.none"));
    }

    void noToken(HttpServletRequest request, HttpServletResponse response, Exception reason) {
        response.setHeader("WWW-Authenticate", "Bearer");
        refuse(request, response, Refused.of(Refused.Kind.UNAUTHENTICATED, "token.none"));
    }

    void denied(HttpServletRequest request, HttpServletResponse response, Exception reason) {
        boolean forged = reason instanceof CsrfException;
        refuse(request, response, forged ? Refused.of(Refused.Kind.FORBIDDEN, "session.csrf") : Refused.forbidden());
    }
}
