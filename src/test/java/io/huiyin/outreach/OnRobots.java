package io.huiyin.outreach;

import io.huiyin.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.ServerSocket;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The whole house with a relay to the providers of group robots; robots speak when the test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "huiyin.outreach.poll=1h",
            "huiyin.escalation.every=1h",
            "huiyin.cases.sweep-every=1h",
            "huiyin.analysis.worker=false",
            "huiyin.web.address=https://echo.hospital.cn"
        })
@ActiveProfiles("test")
@ContextConfiguration(initializers = {TestDatabase.class, OnRobots.Relay.class})
@interface OnRobots {

    /** Names the relay of the test as the only one. */
    final class Relay implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        static final int PORT = freePort();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("huiyin.outreach.robots.relays=http://127.0.0.1:" + PORT)
                    .applyTo(context);
        }

        private static int freePort() {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
