package io.throughline.platform.log;

import static java.util.Map.entry;

import io.throughline.platform.message.LoggedTrace;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Settings without which the house does not stand, below everything that a service says itself. */
final class EventLogDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS = Map.ofEntries(
            entry("axon.axonserver.enabled", "false"),
            entry("axon.serializer.general", "jackson3"),
            entry("axon.serializer.messages", "jackson3"),
            entry("axon.serializer.events", "jackson3"),
            // it interrupts handlers by a timer per message; commands have their patience, processors their claims
            entry("axon.timeout.enabled", "false"),
            entry("axon.eventhandling.tokenstore.claim-timeout", "5s"),
            entry("spring.flyway.locations", "classpath:db/migration/platform"),
            // a process that waits for the command it has sent would else keep one back from that very command
            entry("spring.datasource.connection-fetch", "lazy"),
            entry("spring.datasource.hikari.connection-timeout", "5000"),
            entry("spring.datasource.hikari.validation-timeout", "2000"),
            // seconds: a server that has gone without a word is noticed; making a column or an index may take its time
            entry("spring.datasource.hikari.data-source-properties.socketTimeout", "600"),
            entry("spring.datasource.hikari.data-source-properties.tcpKeepAlive", "true"),
            entry("spring.datasource.hikari.data-source-properties.binaryTransferEnable", UuidArray.TRANSFER),
            // a plan made while a table was empty reads all of it, and would be kept while the table grows
            entry("spring.datasource.hikari.data-source-properties.options", "-c plan_cache_mode=force_custom_plan"),
            entry("logging.pattern.correlation", LoggedTrace.PATTERN),
            // it warns of every unknown id that somebody asks for
            entry("logging.level.org.axonframework.modelling.command.AbstractRepository", "error"));

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("event-log-defaults", DEFAULTS));
        // Axon asks the internet for updates of itself unless it is told not to, and it reads only this.
        System.setProperty("axoniq.update-checker.disabled", "true");
    }
}
