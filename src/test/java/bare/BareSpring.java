package bare;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a Spring endpoint costs that does nothing but one INSERT: the yardstick of the bench, no part of the product. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@RestController
public class BareSpring {

    private final JdbcClient jdbc;

    BareSpring(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static void main(String[] arguments) {
        SpringApplication.run(BareSpring.class, arguments);
    }

    @Bean
    static DataSource dataSource() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(System.getenv("BARE_URL"));
        pool.setUsername(System.getenv("BARE_USER"));
        pool.setPassword(System.getenv("BARE_PASSWORD"));
        pool.setMaximumPoolSize(16);
        return pool;
    }

    record Body(String hospital, String channel, String text, String identity, Map<String, String> contact) {}

    @PostMapping("/api/v1/feedback")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> take(@RequestHeader("Idempotency-Key") UUID key, @RequestBody Body body) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into intake.feedback (hospital_id, id, key, body_digest, code_index, channel, words,
                               identity, received_at, dangers, slip)
                        values (1, :id, :key, '', decode(md5(cast(:id as text)), 'hex'), :channel, :text, 'anonymous',
                               now(), '{}', '{}')
                        """)
                .param("id", id)
                .param("key", key)
                .param("channel", body.channel())
                .param("text", body.text())
                .update();
        return Map.of("code", id.toString());
    }
}
