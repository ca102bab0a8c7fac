package io.huiyin.outreach;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Turns the settings into the two rules that need no more than them. */
@Configuration(proxyBeanMethods = false)
class OutreachConfiguration {

    @Bean
    QuietHours quietHours(OutreachSettings settings) {
        return QuietHours.of(settings.quiet());
    }

    @Bean
    Patience patience(OutreachSettings settings) {
        OutreachSettings.Retry retry = settings.retry();
        return new Patience(retry.attempts(), retry.first(), retry.longest());
    }
}
