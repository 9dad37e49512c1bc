package io.throughline.platform.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.contracts.ContentAddress;
import io.throughline.contracts.Identifier;
import io.throughline.platform.seal.SubjectKeys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in a file is sealed with its owner's key, and goes when he is erased. */
class SealedObjectsTest {

    private static final UUID ANNA = Identifier.named("test", "anna");
    private static final UUID WANG = Identifier.named("test", "wang");
    private static final byte[] TEXT = "身份证号码".getBytes(StandardCharsets.UTF_8);

    private final SubjectKeys keys = SubjectKeys.inMemory();
    private final FolderObjects store;
    private final SealedObjects objects;

    SealedObjectsTest(@TempDir Path folder) {
        store = new FolderObjects(folder);
        objects = new SealedObjects(store, keys);
    }

    @Test
    void whatIsStoredTellsNothing() {
        var address = stored(ANNA);
        var onDisk = new String(store.get(address).orElseThrow(), StandardCharsets.ISO_8859_1);
        assertThat(onDisk).doesNotContain(new String(TEXT, StandardCharsets.ISO_8859_1));
        assertThat(address).isNotEqualTo(stored(ANNA)).isNotEqualTo(ContentAddress.of(ANNA, TEXT));
        assertThat(objects.open(address).orElseThrow()).isEqualTo(TEXT);
    }

    @Test
    void aPieceOfOnePersonDoesNotOpenAsThatOfAnother() {
        keys.obtain(WANG);
        var copied = store.put(WANG, store.get(stored(ANNA)).orElseThrow());
        assertThatThrownBy(() -> objects.open(copied)).hasMessageContaining("belongs elsewhere");
    }

    @Test
    void whoIsErasedHasNoFilesAnyMoreAndGetsNoNewOnes() {
        var hers = stored(ANNA);
        var his = stored(WANG);
        keys.destroy(ANNA);

        assertThat(objects.open(hers)).isEmpty();
        objects.deleteErased();
        assertThat(store.owners()).containsExactly(WANG);
        assertThat(objects.open(his)).isPresent();
        assertThat(objects.putWithCommand(ANNA, TEXT)).isEmpty();
    }

    @Test
    void filesOfWhomTheseKeysNeverHeardAreLeftAlone() {
        var hers = stored(ANNA);
        var other = new SealedObjects(store, SubjectKeys.inMemory()); // such as keys restored from an older backup

        other.deleteErased();

        assertThat(objects.open(hers)).isPresent();
    }

    @Test
    void aCommandThatIsRefusedStoresNothing() {
        var work = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("store"));
        var address = objects.putWithCommand(ANNA, TEXT).orElseThrow();
        work.rollback();
        assertThat(store.get(address)).isEmpty();
    }

    @Test
    void whatIsGoneCannotBeKept() {
        var work = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("upload"));
        objects.keepWithCommand(List.of(ContentAddress.of(ANNA, TEXT)));
        assertThatThrownBy(work::commit).isInstanceOf(DamagedContent.class);
    }

    private ContentAddress stored(UUID owner) {
        var work = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("store"));
        var address = objects.putWithCommand(owner, TEXT).orElseThrow();
        work.commit();
        return address;
    }
}
