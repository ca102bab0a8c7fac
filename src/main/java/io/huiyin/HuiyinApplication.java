package io.huiyin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the whole house in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class HuiyinApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(HuiyinApplication.class, arguments);
    }
}
