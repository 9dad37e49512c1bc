package io.throughline.query;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** query-projections as a process of its own, on a PostgreSQL that the services share and an Elasticsearch. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(QueryConfiguration.class)
public class QueryServiceApplication {

    /** Starts it; settings come from {@code query-projections.yml}, the environment and the arguments. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(QueryServiceApplication.class)
                .properties("spring.config.name=query-projections")
                .run(arguments);
    }
}
