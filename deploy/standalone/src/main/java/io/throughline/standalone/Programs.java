package io.throughline.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The programs that lie beside this one.
 *
 * @param search the Elasticsearch home
 * @param postgres the directory below which PostgreSQL is, or will be, unpacked
 */
record Programs(Path search, Path postgres) {

    private static final String LAID_OUT = "target/throughline";

    static Programs find() {
        Path beside = beside();
        return new Programs(beside.resolve("search"), holdsPostgres(beside) ? beside : cache());
    }

    /** What the build lays out, seen from {@code app/throughline.jar} in it, or from the classes of a build. */
    private static Path beside() {
        Path self = self();
        for (Path each = self; each != null; each = each.getParent()) {
            if (Files.isDirectory(each.resolve("search"))) return each;
            if (Files.isDirectory(each.resolve(LAID_OUT).resolve("search"))) return each.resolve(LAID_OUT);
        }
        return self.resolveSibling("throughline");
    }

    private static Path self() {
        try {
            return Path.of(Programs.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean holdsPostgres(Path directory) {
        if (Files.isWritable(directory)) return true;
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, "postgres-*")) {
            return found.iterator().hasNext();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path cache() {
        return UserDirectories.cache().resolve("throughline");
    }
}
