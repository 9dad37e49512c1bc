package io.throughline.desk;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/**
 * Runs the service desk as a process of its own. Its settings are in {@code service-desk.yml}: a file of its own
 * name, so that an assembly of several services does not take one service's settings for its own.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(DeskConfiguration.class)
public class DeskServiceApplication {

    /** Starts it. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(DeskServiceApplication.class)
                .properties("spring.config.name=service-desk")
                .run(arguments);
    }
}
