package io.throughline.account;

import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A test in which many want something at the same time; the service is there for all its methods. */
@EmbeddedPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TogetherTest {

    /** What they ask. */
    @SuppressWarnings("NullAway.Init")
    protected AtOnce service;

    @BeforeAll
    void start(TestDatabase database, @TempDir Path data) {
        service = new AtOnce(database, data);
    }

    @AfterAll
    void stop() {
        service.close();
    }
}
