package io.throughline.platform.test.store;

import io.throughline.stores.DataDirectory;
import io.throughline.stores.StoreFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A data directory below {@code target/stores} of the module that is tested, removed when its JVM is gone. */
final class ScratchDirectory implements AutoCloseable {

    private static final Path PLACE = Path.of("target", "stores").toAbsolutePath();

    private final DataDirectory data;

    private ScratchDirectory(DataDirectory data) {
        this.data = data;
    }

    static ScratchDirectory take(String name) {
        removeLeftBehind();
        return new ScratchDirectory(DataDirectory.take(
                PLACE.resolve(name + "-" + ProcessHandle.current().pid())));
    }

    DataDirectory data() {
        return data;
    }

    @Override
    public void close() {
        data.close();
        remove(data.root());
    }

    /** What killed JVMs left here; one that still runs holds its lock. */
    private static void removeLeftBehind() {
        if (Files.notExists(PLACE)) return;
        try (Stream<Path> found = Files.list(PLACE)) {
            for (Path each : List.copyOf(found.toList())) {
                try {
                    DataDirectory.take(each).close();
                    remove(each);
                } catch (StoreFailure e) {
                    // in use
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
