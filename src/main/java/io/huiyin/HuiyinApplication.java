package io.huiyin;

import io.huiyin.analysis.Classify;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the whole house in one process. Beans are named in full, so that two rooms may use the same word. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@EnableScheduling
public class HuiyinApplication {

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(Classify.COMMAND)) {
            System.exit(Classify.lines(System.in, System.out, System.err));
        }
        if (arguments.length > 0 && arguments[0].equals(Rehearsal.COMMAND)) {
            Rehearsal.run();
            return;
        }
        SpringApplication.run(HuiyinApplication.class, arguments);
    }
}
