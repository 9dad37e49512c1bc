package io.throughline.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.log.shelf.ShelfCommand.BuildShelf;
import io.throughline.platform.log.shelf.ShelfCommand.PutThing;
import io.throughline.platform.log.shelf.ShelfEvent.ThingPut;
import io.throughline.platform.test.Eventually;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;

/** However many processes wait for what they have sent, they keep no connection back from those who do it. */
@EmbeddedPostgres
class WaitingProcessTest {

    private static final int SEGMENTS = 4;
    private static final int SHELVES = 32;

    /** Waits with every cat until it is told to go on; events of the same shelf wait for each other. */
    @ProcessingGroup("shelf.waiting")
    static class Waiting {

        private final AtomicInteger dogs = new AtomicInteger();
        private final AtomicInteger cats = new AtomicInteger();
        private final CountDownLatch goOn = new CountDownLatch(1);

        @EventHandler
        void on(ThingPut put) throws InterruptedException {
            if (put.thing().equals("dog")) dogs.incrementAndGet();
            if (!put.thing().equals("cat")) return;
            cats.incrementAndGet();
            goOn.await();
        }
    }

    @Test
    void aCommandIsDoneWhileMoreProcessesWaitThanThereAreConnections(TestDatabase database) {
        try (House house = House.on(database, List.of("spring.datasource.hikari.maximum-pool-size=2"), Waiting.class)) {
            var waiting = house.get(Waiting.class);
            try {
                var shelves =
                        IntStream.range(0, SHELVES).mapToObj(i -> built(house)).toList();
                // each segment asks once, at its first event, what is left of an earlier run
                for (var shelf : shelves) house.send(new PutThing(shelf, "dog"));
                Eventually.holds("all have begun", () -> waiting.dogs.get() == SHELVES);
                for (var shelf : shelves) house.send(new PutThing(shelf, "cat"));
                Eventually.holds("all wait", () -> waiting.cats.get() == SEGMENTS);

                assertThat(house.send(new PutThing(built(house), "bird")).revision())
                        .isEqualTo(1);
            } finally {
                waiting.goOn.countDown();
            }
        }
    }

    private static UUID built(House house) {
        var shelf = UUID.randomUUID();
        house.send(new BuildShelf(shelf, House.someCustomer(), shelf.toString()));
        return shelf;
    }
}
