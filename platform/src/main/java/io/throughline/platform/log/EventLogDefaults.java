package io.throughline.platform.log;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Settings without which the house does not stand, below everything that a service says itself. */
final class EventLogDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS = Map.of(
            "axon.axonserver.enabled", "false",
            "axon.serializer.general", "jackson3",
            "axon.serializer.messages", "jackson3",
            "axon.serializer.events", "jackson3",
            // it interrupts handlers by a timer per message; commands have their patience, processors their claims
            "axon.timeout.enabled", "false",
            "spring.flyway.locations", "classpath:db/migration/platform",
            "spring.flyway.out-of-order", "true",
            "spring.datasource.hikari.connection-timeout", "5000",
            "spring.datasource.hikari.validation-timeout", "2000");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("event-log-defaults", DEFAULTS));
        // Axon asks the internet for updates of itself unless it is told not to, and it reads only this.
        System.setProperty("axoniq.update-checker.disabled", "true");
    }
}
