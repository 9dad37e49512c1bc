package io.throughline.endtoend;

import io.throughline.account.AccountServiceApplication;
import io.throughline.lead.LeadServiceApplication;
import io.throughline.platform.identity.EmbeddedIssuer;
import io.throughline.platform.test.store.TestDatabase;
import io.throughline.platform.test.store.TestSearch;
import io.throughline.query.QueryServiceApplication;
import io.throughline.stores.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lead-service, account-service and query-projections as processes on one PostgreSQL and one Elasticsearch, configured as
 * {@code docs/operate/operate.md} tells an operator to. Its administrator hires the example staff through the door.
 */
final class ApartAssembly implements Assembly {

    private record Service(URI http, int grpcPort, ChildJvm process) {}

    private final Path directory = Scratch.directory("apart");
    private final TestDatabase database = TestDatabase.create();
    private final TestSearch search = TestSearch.create();
    private final EmbeddedIssuer issuer = EmbeddedIssuer.in(directory);
    private final Map<String, Service> services = new TreeMap<>();

    private ApartAssembly() {}

    static ApartAssembly start() {
        var assembly = new ApartAssembly();
        // the first one makes the master key; the others find it
        assembly.launch(
                "account",
                AccountServiceApplication.class,
                Map.of(
                        "THROUGHLINE_SEAL_CREATE_MASTER_KEY", "true",
                        "THROUGHLINE_INSTALLATION_ADMINISTRATOR", "administrator"));
        assembly.awaitReady("account");
        assembly.launch("lead", LeadServiceApplication.class, Map.of());
        assembly.launch("query", QueryServiceApplication.class, Map.of());
        assembly.awaitReady("lead");
        assembly.awaitReady("query");
        // each service runs the operations of its own commands; asked is the one that has accounts
        assembly.services.put("operation", assembly.named("account"));
        HiredStaff.through(assembly);
        return assembly;
    }

    @Override
    public URI http(String service) {
        return named(service).http();
    }

    @Override
    public int grpcPort(String service) {
        return named(service).grpcPort();
    }

    @Override
    public String token(String login, Duration lifetime) {
        return issuer.issue(login, lifetime, Clock.systemUTC().instant());
    }

    @Override
    public String expiredToken(String login) {
        return issuer.issue(
                login, Duration.ofMinutes(5), Clock.systemUTC().instant().minus(Duration.ofMinutes(10)));
    }

    @Override
    public Iterable<String> services() {
        return services.keySet();
    }

    private Service named(String service) {
        var found = services.get(service);
        if (found == null) throw new IllegalStateException("This assembly has no service " + service);
        return found;
    }

    private void launch(String name, Class<?> main, Map<String, String> more) {
        int httpPort = FreePort.choose();
        int grpcPort = FreePort.choose();
        Map<String, String> environment = new TreeMap<>(Map.of(
                "SPRING_DATASOURCE_URL", database.jdbcUrl(),
                "SPRING_DATASOURCE_USERNAME", database.username(),
                "SPRING_DATASOURCE_PASSWORD", database.password(),
                "SERVER_PORT", String.valueOf(httpPort),
                "SPRING_GRPC_SERVER_PORT", String.valueOf(grpcPort),
                "THROUGHLINE_SEARCH_URL", search.url().toString(),
                "THROUGHLINE_SEARCH_PREFIX", search.prefix(),
                "THROUGHLINE_IDENTITY_ISSUER", EmbeddedIssuer.ISSUER,
                "THROUGHLINE_IDENTITY_PUBLIC_KEY", issuer.publicKey().toString(),
                "THROUGHLINE_SEAL_MASTER_KEY_FILE",
                        directory.resolve("master-key.pem").toString()));
        environment.put(
                "THROUGHLINE_OBJECTS_DIRECTORY", directory.resolve("objects").toString());
        environment.putAll(more);
        var process = ChildJvm.start(
                main.getName(), java.util.List.of(), environment, Path.of("target", name + "-apart.log"));
        services.put(name, new Service(URI.create("http://127.0.0.1:" + httpPort), grpcPort, process));
    }

    private void awaitReady(String name) {
        var service = named(name);
        try (var http = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(service.http().resolve("/actuator/health/readiness"))
                    .build();
            service.process().await(name + " is ready", () -> {
                try {
                    return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
                } catch (IOException e) {
                    return false; // not listening yet
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            });
        }
    }
}
