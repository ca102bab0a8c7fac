package io.huiyin.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole house with its doors; nothing works by itself, so that a test decides when it does. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "huiyin.cases.sweep-every=1h",
            "huiyin.escalation.every=1h",
            "huiyin.outreach.poll=1h",
            "huiyin.analysis.worker=false"
        })
@OnDatabase
public @interface OnStillHouse {}
