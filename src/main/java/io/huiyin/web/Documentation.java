package io.huiyin.web;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Machine;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The description of the API (OpenAPI) and its reader; who asks is no parameter. */
@Configuration(proxyBeanMethods = false)
class Documentation implements WebMvcConfigurer {

    Documentation() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Machine.class, CsrfToken.class);
    }

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addRedirectViewController("/swagger-ui", "/swagger-ui/index.html");
        pages.addRedirectViewController("/swagger-ui/", "/swagger-ui/index.html");
    }
}
