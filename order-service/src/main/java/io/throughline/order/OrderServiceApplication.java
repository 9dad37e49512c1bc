package io.throughline.order;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/**
 * Runs order-service as a process of its own. Its settings are in {@code order-service.yml}: a file of its own
 * name, so that an assembly of several services does not take one service's settings for its own.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(OrderConfiguration.class)
public class OrderServiceApplication {

    /** Starts it. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(OrderServiceApplication.class)
                .properties("spring.config.name=order-service")
                .run(arguments);
    }
}
