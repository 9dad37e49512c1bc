package io.throughline.endtoend;

import io.throughline.platform.test.store.AtTheEnd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Directories below the module's {@code target} that are removed when the JVM ends. */
final class Scratch {

    private Scratch() {}

    static Path directory(String name) {
        try {
            Path place = Files.createDirectories(Path.of("target", "scratch").toAbsolutePath());
            Path directory = Files.createTempDirectory(place, name + "-");
            AtTheEnd.first(() -> remove(directory));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that stops at this moment may still write; what it leaves is removed by the next {@code clean}. */
    private static void remove(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            directory.toFile().deleteOnExit();
        }
    }
}
