package io.throughline.lead;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** Lead-service as a process of its own, on a PostgreSQL that the services share. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(LeadConfiguration.class)
public class LeadServiceApplication {

    /** Starts it; settings come from {@code lead-service.yml}, the environment and the arguments. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(LeadServiceApplication.class)
                .properties("spring.config.name=lead-service")
                .run(arguments);
    }
}
