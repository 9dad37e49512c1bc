package io.throughline.platform.object;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.ContentAddress;
import io.throughline.contracts.Identifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store of pieces of files does. */
interface ObjectStoreContract {

    UUID ANNA = Identifier.named("test", "anna");
    UUID WANG = Identifier.named("test", "wang");
    byte[] TEXT = "合同".getBytes(StandardCharsets.UTF_8);

    ObjectStore store();

    @Test
    default void givesBackWhatWasPut() {
        var address = store().put(ANNA, TEXT);
        assertThat(address).isEqualTo(ContentAddress.of(ANNA, TEXT));
        assertThat(content(address)).isEqualTo(TEXT);
        assertThat(store().put(ANNA, TEXT)).isEqualTo(address);
        var nothing = store().put(ANNA, new byte[0]);
        assertThat(content(nothing)).isEmpty();
    }

    @Test
    default void givesNothingThatWasNotPut() {
        store().put(ANNA, TEXT);
        assertThat(store().get(ContentAddress.of(WANG, TEXT))).isEmpty();
        assertThat(store().get(ContentAddress.of(ANNA, new byte[] {1}))).isEmpty();
        assertThat(store().keep(ContentAddress.of(WANG, TEXT))).isFalse();
    }

    @Test
    default void sweepsWhatWaitedTooLongAndNothingThatIsKept() {
        var kept = store().put(ANNA, TEXT);
        var waiting = store().put(ANNA, new byte[] {1});
        assertThat(store().keep(kept)).isTrue();
        assertThat(store().keep(kept)).isTrue();

        assertThat(store().sweep(Instant.now().minusSeconds(60))).isZero();
        assertThat(content(waiting)).containsExactly(1);
        assertThat(store().sweep(Instant.now().plusSeconds(60))).isEqualTo(1);
        assertThat(store().get(waiting)).isEmpty();
        assertThat(store().keep(waiting)).isFalse();
        assertThat(content(kept)).isEqualTo(TEXT);
        assertThat(store().put(ANNA, TEXT)).isEqualTo(kept);
        assertThat(store().sweep(Instant.now().plusSeconds(60))).isZero();
    }

    @Test
    default void deletesAllOfOneOwnerAndNothingOfAnother() {
        var kept = store().put(ANNA, TEXT);
        store().keep(kept);
        var waiting = store().put(ANNA, new byte[] {1});
        var other = store().put(WANG, TEXT);
        assertThat(store().owners()).containsExactlyInAnyOrder(ANNA, WANG);

        store().delete(ANNA);
        store().delete(ANNA);

        assertThat(store().get(kept)).isEmpty();
        assertThat(store().get(waiting)).isEmpty();
        assertThat(store().owners()).containsExactly(WANG);
        assertThat(content(other)).isEqualTo(TEXT);
    }

    @Test
    default void isSafeForManyAtOnce() throws Exception {
        List<Callable<ContentAddress>> work = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            byte[] same = {(byte) (i % 4)};
            work.add(() -> {
                var address = store().put(ANNA, same);
                assertThat(store().keep(address)).isTrue();
                assertThat(content(address)).isEqualTo(same);
                return address;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<ContentAddress> each : threads.invokeAll(work)) each.get();
        }
        assertThat(store().sweep(Instant.now().plusSeconds(60))).isZero();
    }

    private byte[] content(ContentAddress address) {
        return store().get(address).orElseThrow();
    }
}
