package io.throughline.account;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** Account-service as a process of its own, on a PostgreSQL that the services share. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(AccountConfiguration.class)
public class AccountServiceApplication {

    /** Starts it; settings come from {@code account-service.yml}, the environment and the arguments. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(AccountServiceApplication.class)
                .properties("spring.config.name=account-service")
                .run(arguments);
    }
}
