package io.huiyin.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Which address opens which entry of the interface; the interface finds its own way below it. */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addRedirectViewController("/", "/desk");
        for (String address : new String[] {"/v/**", "/p/**", "/p"}) {
            pages.addViewController(address).setViewName("forward:/visit.html");
        }
        for (String address : new String[] {"/desk", "/desk/**"}) {
            pages.addViewController(address).setViewName("forward:/desk.html");
        }
    }
}
