package io.throughline.platform.door;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What holds for the doors unless the configuration says otherwise: loopback only, small limits, nothing told twice. */
public final class DoorDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS = Map.ofEntries(
            Map.entry("server.address", "127.0.0.1"),
            Map.entry("server.http2.enabled", "true"),
            Map.entry("server.shutdown", "graceful"),
            // what is being done is done by then; only a client that keeps a stream open would take longer
            Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "10s"),
            Map.entry("spring.grpc.server.shutdown.grace-period", "5s"),
            Map.entry("server.max-http-request-header-size", "16KB"),
            Map.entry("server.error.include-stacktrace", "never"),
            Map.entry("server.error.include-message", "never"),
            Map.entry("server.tomcat.connection-timeout", "20s"),
            Map.entry("spring.threads.virtual.enabled", "true"),
            Map.entry("spring.grpc.server.address", "127.0.0.1"),
            Map.entry("spring.grpc.server.port", "9090"),
            Map.entry("spring.grpc.server.inbound.message.max-size", "${throughline.door.max-body:1MB}"),
            Map.entry("spring.grpc.server.inbound.metadata.max-size", "16KB"),
            Map.entry("spring.grpc.server.health.enabled", "true"),
            // what gRPC says of the health is what HTTP says, at most a second later
            Map.entry("spring.grpc.server.health.schedule.delay", "1s"),
            Map.entry("spring.grpc.server.health.schedule.period", "1s"),
            Map.entry("spring.grpc.server.reflection.enabled", "true"),
            // the doors time their calls themselves, by operation: once is enough
            Map.entry("spring.grpc.server.observation.enabled", "false"),
            Map.entry("management.observations.enable.http.server.requests", "false"),
            Map.entry("management.endpoints.web.exposure.include", "health,prometheus,projections,deadletters"),
            Map.entry("management.endpoint.health.probes.enabled", "true"),
            // strangers learn whether it works, operators also what does not
            Map.entry("management.endpoint.health.show-details", "when-authorized"),
            Map.entry("management.endpoint.health.roles", "OPERATE"));

    /** Called by Spring Boot. */
    public DoorDefaults() {}

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("throughline.door.defaults", DEFAULTS));
    }
}
