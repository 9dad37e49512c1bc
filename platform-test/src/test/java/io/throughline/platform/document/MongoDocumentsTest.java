package io.throughline.platform.document;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Against the server that {@code MONGODB_URI} names, else against a double in this JVM. */
class MongoDocumentsTest
        implements DocumentKeepingContract,
                DocumentFindingContract,
                DocumentPagingContract,
                DocumentCollectionContract {

    private static Optional<MongoServer> inMemory = Optional.empty();
    private static MongoClient client;

    @BeforeAll
    static void connect() {
        String uri = Optional.ofNullable(System.getenv("MONGODB_URI")).orElseGet(() -> {
            MongoServer server = new MongoServer(new MemoryBackend());
            inMemory = Optional.of(server);
            return server.bindAndGetConnectionString();
        });
        client = MongoClients.create(uri);
    }

    @AfterAll
    static void disconnect() {
        client.close();
        inMemory.ifPresent(MongoServer::shutdownNow);
    }

    @Override
    public DocumentStore store() {
        return new MongoDocuments(client.getDatabase("throughline_contract_test"));
    }
}
