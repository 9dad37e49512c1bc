package io.throughline.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.throughline.platform.log.shelf.ShelfCommand.BuildShelf;
import io.throughline.platform.log.shelf.ShelfCommand.PutThing;
import io.throughline.platform.log.shelf.ShelfEvent.ThingPut;
import io.throughline.platform.process.DeadLetters;
import io.throughline.platform.seal.SealingModule;
import io.throughline.platform.seal.SubjectKeys;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wherever an event comes to rest, what it says of a person is sealed. */
@EmbeddedPostgres
class SealedHouseTest {

    private static final String SECRET = "a letter to Li Lei";
    private static final SubjectKeys KEYS = SubjectKeys.inMemory();

    @Configuration(proxyBeanMethods = false)
    static class Sealing {

        @Bean
        EventModule sealing() {
            var module = new SealingModule(KEYS);
            return () -> module;
        }
    }

    /** Handles nothing, so that every thing becomes a dead letter. */
    @ProcessingGroup("shelf.stumbling")
    static class Stumbling {

        @EventHandler
        void on(ThingPut put) {
            throw new IllegalStateException("not today");
        }
    }

    @Test
    void keepsPersonalDataSealedInEventsSnapshotsAndDeadLetters(TestDatabase database) {
        var shelf = UUID.randomUUID();
        try (House house =
                House.on(database, List.of("throughline.log.snapshot-every=5"), Sealing.class, Stumbling.class)) {
            house.send(new BuildShelf(shelf, House.someCustomer(), "letters"));
            for (int i = 0; i < 8; i++) house.send(new PutThing(shelf, SECRET));
            var jdbc = house.get(JdbcTemplate.class);
            await().until(() -> house.get(DeadLetters.class).count() == 8);
            await().until(() -> count(jdbc, "select count(*) from snapshot") == 1);
            for (var stored : List.of("event.payload", "snapshot.payload", "deadletterentry.payload")) {
                assertThat(plain(jdbc, stored)).as(stored).isZero();
            }
        }
        try (House other = House.on(database, Sealing.class)) {
            assertThat(other.send(new PutThing(shelf, SECRET)).revision()).isEqualTo(9);
        }
    }

    private static long plain(JdbcTemplate jdbc, String stored) {
        var table = stored.substring(0, stored.indexOf('.'));
        return count(
                jdbc,
                "select count(*) from " + table + " where position(convert_to('Li Lei', 'UTF8') in " + stored
                        + ") > 0");
    }

    private static long count(JdbcTemplate jdbc, String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }
}
