package io.huiyin.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether a first start founds the demo hospital.
 *
 * @param password of everybody in it; empty for a random one
 */
@ConfigurationProperties("huiyin.demo")
record DemoSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("") String password) {}
