package io.throughline.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.throughline.platform.log.shelf.ShelfCommand.BuildShelf;
import io.throughline.platform.log.shelf.ShelfCommand.PutThing;
import io.throughline.platform.message.PlatformRefusal;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.test.Eventually;
import io.throughline.platform.test.store.SmallDisk;
import io.throughline.platform.test.store.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The disk under the log is full: callers are told so, and what was acknowledged before and after is there. */
class FullDiskTest {

    private static final int MEGABYTES = 200;
    private static final int MOST = 400;

    @Test
    void refusesWhileTheDiskIsFullAndGoesOnWithEverythingWhenThereIsRoom() {
        Optional<SmallDisk> mounted = SmallDisk.of(MEGABYTES);
        assumeTrue(mounted.isPresent(), "this user may not mount a small disk");
        try (SmallDisk disk = mounted.orElseThrow();
                TestDatabase database = disk.database();
                House house = House.on(database)) {
            var shelf = UUID.randomUUID();
            house.send(new BuildShelf(shelf, House.someCustomer(), "full"));
            disk.fill();

            int accepted = 0;
            Optional<Refusal> refusal = Optional.empty();
            while (refusal.isEmpty() && accepted < MOST) {
                refusal = refused(house, new PutThing(shelf, incompressible()));
                if (refusal.isEmpty()) accepted++;
            }
            assertThat(refusal)
                    .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo(PlatformRefusal.STORE_UNAVAILABLE));

            disk.clear();
            Eventually.holds(
                    "there is room",
                    () -> refused(house, new PutThing(shelf, "last")).isEmpty());
            List<StoredEvent> kept = house.log().readAggregate(shelf, 0);
            assertThat(kept).hasSizeGreaterThanOrEqualTo(1 + accepted + 1);
            assertThat(kept.getLast().payload()).asString().contains("last");
            assertThat(kept).extracting(StoredEvent::seq).isSorted().doesNotHaveDuplicates();
        }
    }

    private static Optional<Refusal> refused(House house, PutThing command) {
        try {
            house.send(command);
            return Optional.empty();
        } catch (Refusal e) {
            return Optional.of(e);
        }
    }

    /** A quarter of a megabyte. */
    private static String incompressible() {
        var text = new StringBuilder();
        while (text.length() < 256 * 1024) text.append(UUID.randomUUID());
        return text.toString();
    }
}
