package io.throughline.platform.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.contracts.ContentAddress;
import io.throughline.platform.message.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pieces of files in a folder: what was acknowledged is there whatever is killed, and a damaged one is told. */
class FolderObjectsTest implements ObjectStoreContract {

    private static final int ENOUGH = 40;

    @TempDir
    private Path folder;

    @Override
    public ObjectStore store() {
        return new FolderObjects(folder);
    }

    @Test
    void whatWasAlteredOnTheDiskIsToldAndNotHandedOut() throws IOException {
        var address = store().put(ANNA, TEXT);
        store().keep(address);
        Files.write(folder.resolve("kept").resolve(ANNA.toString()).resolve(address.digest()), new byte[] {1});

        assertThatThrownBy(() -> store().get(address))
                .isInstanceOf(DamagedContent.class)
                .hasMessageContaining(address.value());
    }

    @Test
    void aFolderThatCannotBeWrittenRefuses() throws IOException {
        var store = store();
        Files.delete(folder.resolve("writing"));
        assertThatThrownBy(() -> store.put(ANNA, TEXT)).isInstanceOf(Refusal.class);
    }

    @Test
    void whatWasAcknowledgedBeforeAKillIsThereAndWhatWasHalfWrittenIsSwept() throws Exception {
        var writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<ContentAddress> acknowledged = new ArrayList<>();
        try (var said = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            while (acknowledged.size() < ENOUGH) acknowledged.add(new ContentAddress(said.readLine()));
            writer.destroyForcibly().waitFor();
        }
        Files.write(folder.resolve("writing").resolve("piece0.tmp"), TEXT);

        assertThat(acknowledged)
                .allSatisfy(address -> assertThat(store().get(address)).isPresent());
        store().sweep(Instant.now().plusSeconds(60));
        assertThat(folder.resolve("writing")).isEmptyDirectory();
        assertThat(acknowledged)
                .allSatisfy(address -> assertThat(store().get(address)).isPresent());
    }

    /** Puts and keeps pieces until it is killed, and says each that was kept. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] folder) {
            var store = new FolderObjects(Path.of(folder[0]));
            var random = new Random(1);
            while (true) {
                byte[] content = new byte[random.nextInt(100_000)];
                random.nextBytes(content);
                var address = store.put(ANNA, content);
                if (store.keep(address)) System.out.println(address);
            }
        }
    }
}
