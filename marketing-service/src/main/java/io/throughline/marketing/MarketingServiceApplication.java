package io.throughline.marketing;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/**
 * Runs marketing-service as a process of its own. Its settings are in {@code marketing-service.yml}: a file of its own
 * name, so that an assembly of several services does not take one service's settings for its own.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(MarketingConfiguration.class)
public class MarketingServiceApplication {

    /** Starts it. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(MarketingServiceApplication.class)
                .properties("spring.config.name=marketing-service")
                .run(arguments);
    }
}
