package io.huiyin.organization;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who cannot get in.
 *
 * @param forgotten sign-in name of an administrator who gets a new password at this start; empty for nobody
 */
@ConfigurationProperties("huiyin.organization")
record ForgottenPasswordSettings(@DefaultValue("") String forgotten) {}
