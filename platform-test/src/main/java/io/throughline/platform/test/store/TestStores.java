package io.throughline.platform.test.store;

import io.throughline.stores.ElasticsearchServer;
import io.throughline.stores.ElasticsearchSettings;
import io.throughline.stores.PostgresServer;
import io.throughline.stores.PostgresSettings;
import java.nio.file.Files;
import java.nio.file.Path;

/** The servers of this JVM. They live below the module's {@code target} and are stopped and removed at its end. */
final class TestStores {

    private static final class Postgres {
        private static final PostgresServer SERVER = startPostgres();
    }

    private static final class Elasticsearch {
        private static final ElasticsearchServer SERVER = startElasticsearch();
    }

    private TestStores() {}

    /** The PostgreSQL of this JVM, started by the first call. */
    static PostgresServer postgres() {
        return Postgres.SERVER;
    }

    /** The Elasticsearch of this JVM, started by the first call and ready when it returns. */
    static ElasticsearchServer elasticsearch() {
        return Elasticsearch.SERVER;
    }

    /** The directory of the whole build: the one that holds {@code mvnw}. */
    static Path build() {
        Path start = Path.of("").toAbsolutePath();
        for (Path each = start; each != null; each = each.getParent()) {
            if (Files.exists(each.resolve("mvnw"))) return each.resolve("target");
        }
        throw new IllegalStateException("no directory with mvnw above " + start);
    }

    private static PostgresServer startPostgres() {
        ScratchDirectory scratch = ScratchDirectory.take("postgres");
        PostgresSettings settings =
                PostgresSettings.of(build().resolve("throughline")).with("max_connections", "200");
        PostgresServer server = PostgresServer.start(scratch.data(), settings);
        AtTheEnd.first(() -> {
            server.close();
            scratch.close();
        });
        return server;
    }

    private static ElasticsearchServer startElasticsearch() {
        ScratchDirectory scratch = ScratchDirectory.take("elasticsearch");
        Path home = build().resolve("throughline").resolve("search");
        ElasticsearchServer server = ElasticsearchServer.launch(scratch.data(), ElasticsearchSettings.of(home));
        AtTheEnd.first(() -> {
            server.close();
            scratch.close();
        });
        server.awaitReady();
        return server;
    }
}
