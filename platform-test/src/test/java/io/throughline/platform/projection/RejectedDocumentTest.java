package io.throughline.platform.projection;

import static io.throughline.platform.projection.ProjectionHouse.await;
import static io.throughline.platform.projection.ProjectionHouse.customer;
import static io.throughline.platform.projection.ShelfCards.CARDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.CustomerId;
import io.throughline.platform.log.shelf.ShelfEvent.ShelfBuilt;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.Test;

/** A document that the store cannot keep costs the event that made it so, and no other customer's. */
@EmbeddedPostgres
class RejectedDocumentTest {

    @Test
    void makesADeadLetterOfTheEventWhoseDocumentTheStoreRejects(TestDatabase database) {
        List<CustomerId> healthy =
                IntStream.range(0, 20).mapToObj(i -> customer()).toList();
        CustomerId bad = customer();
        try (var house = ProjectionHouse.on(database, List.of(), ShelfCards.class)) {
            house.processor("shelf-cards").shutDown();
            healthy.forEach(each -> house.put(each, "before"));
            house.put(bad, "before");
            house.record(bad, new ShelfBuilt(bad.value(), bad, tooLongForAnIndex()));
            house.put(bad, "after");
            healthy.forEach(each -> house.put(each, "after"));

            house.processor("shelf-cards").start();
            house.caughtUp("shelf-cards");

            for (CustomerId each : healthy) assertThat(things(house, each)).containsExactly("before", "after");
            assertThat(things(house, bad)).containsExactly("before");
            assertThat(status(house).deadLetters()).isEqualTo(2);
            await("it runs", () -> status(house).running());

            var letters = house.get(EventProcessingConfiguration.class)
                    .sequencedDeadLetterProcessor("shelf-cards")
                    .orElseThrow();
            assertThat(letters.processAny()).isFalse();
            assertThat(things(house, bad)).containsExactly("before");
            assertThat(status(house).deadLetters()).isEqualTo(2);
            house.put(healthy.getFirst(), "goes on");
            house.caughtUp("shelf-cards");
            assertThat(things(house, healthy.getFirst())).contains("goes on");
        }
    }

    /** Random, because an index compresses. */
    private static String tooLongForAnIndex() {
        return IntStream.range(0, 300)
                .mapToObj(i -> UUID.randomUUID().toString())
                .collect(Collectors.joining());
    }

    private static List<String> things(ProjectionHouse house, CustomerId customer) {
        return house.documents()
                .get(CARDS, customer.toString())
                .orElseThrow()
                .content()
                .things();
    }

    private static ProjectionStatus status(ProjectionHouse house) {
        return house.get(Projections.class).all().getFirst();
    }
}
