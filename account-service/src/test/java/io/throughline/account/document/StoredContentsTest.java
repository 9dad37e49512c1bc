package io.throughline.account.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.ContentAddress;
import io.throughline.contracts.Identifier;
import io.throughline.platform.object.FolderObjects;
import io.throughline.platform.object.SealedObjects;
import io.throughline.platform.seal.SubjectKeys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file is found to be, and when its pieces are kept. */
class StoredContentsTest {

    private static final UUID OWNER = Identifier.named("test", "customer");
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};

    private final SubjectKeys keys = SubjectKeys.inMemory();
    private final FolderObjects store;
    private final SealedObjects objects;
    private final Contents contents;

    StoredContentsTest(@TempDir Path folder) {
        store = new FolderObjects(folder);
        objects = new SealedObjects(store, keys);
        contents = new StoredContents(objects);
    }

    @Test
    void isWhatIsInItWhateverItsNameSays() {
        assertThat(found("合同.pdf", PICTURE).mediaType()).isEqualTo("image/png");
        assertThat(found("合同.pdf", text("%PDF-1.7\n")).mediaType()).isEqualTo("application/pdf");
        assertThat(found("报价.xlsx", text("PK\u0003\u0004")).mediaType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(found("没有后缀", text("你好")).mediaType()).isEqualTo("text/plain");
    }

    @Test
    void allPiecesTogetherHaveOneSizeAndOneChecksum() {
        var found = found("x.txt", text("ab"), text("c"));
        assertThat(found.size()).isEqualTo(3);
        assertThat(found.checksum()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void nothingIsFoundWhereAPieceIsMissing() {
        var known = stored(text("ab"));
        var unknown = ContentAddress.of(OWNER, text("never stored"));
        var work = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("upload"));
        assertThat(contents.take(List.of(known, unknown), "x.txt")).isEmpty();
        work.rollback();
    }

    @Test
    void keepsThePiecesOnlyOfACommandThatIsAccepted() {
        var tried = stored(text("ab"));
        var accepted = stored(text("ab"));
        var work = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("upload"));
        assertThat(contents.take(List.of(tried), "x.txt")).isPresent();
        work.rollback();
        var again = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("upload"));
        assertThat(contents.take(List.of(accepted), "x.txt")).isPresent();
        again.commit();

        assertThat(store.sweep(java.time.Instant.now().plusSeconds(60))).isEqualTo(1);
        assertThat(objects.open(tried)).isEmpty();
        assertThat(objects.open(accepted))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(text("ab")));
    }

    private Contents.Finding found(String name, byte[]... pieces) {
        List<ContentAddress> addresses = new ArrayList<>();
        for (byte[] piece : pieces) addresses.add(stored(piece));
        var work = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("upload"));
        var found = contents.take(addresses, name).orElseThrow();
        work.commit();
        return found;
    }

    private ContentAddress stored(byte[] piece) {
        var work = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("store"));
        var address = objects.putWithCommand(OWNER, piece).orElseThrow();
        work.commit();
        return address;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
