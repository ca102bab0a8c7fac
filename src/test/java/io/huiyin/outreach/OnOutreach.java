package io.huiyin.outreach;

import io.huiyin.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.ServerSocket;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The house with a mail server set up, which the test starts and stops; letters leave when the test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Tag("database")
@ActiveProfiles("test")
@ContextConfiguration(initializers = {TestDatabase.class, OnOutreach.Mail.class})
@Import({PeoplesHospital.class, Senders.class})
@interface OnOutreach {

    /** Points the house to the mail server of the test. */
    final class Mail implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        static final int PORT = freePort();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "huiyin.outreach.poll=1h",
                            "huiyin.outreach.mail.host=127.0.0.1",
                            "huiyin.outreach.mail.port=" + PORT,
                            "huiyin.outreach.mail.from=huiyin@hospital.cn",
                            "huiyin.outreach.mail.tls=none",
                            "huiyin.outreach.mail.timeout=2s",
                            "huiyin.web.address=https://echo.hospital.cn")
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
