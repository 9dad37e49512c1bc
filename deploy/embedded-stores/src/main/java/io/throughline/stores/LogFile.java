package io.throughline.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The log of a child: put aside at the start when it has grown, quoted when the child fails. */
final class LogFile {

    private static final long LARGE = 8L << 20;
    private static final int TAIL = 8;

    private LogFile() {}

    static void rotate(Path log) {
        try {
            if (Files.notExists(log) || Files.size(log) < LARGE) return;
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String tail(Path log) {
        try {
            if (Files.notExists(log)) return "";
            // ISO_8859_1 reads anything; the last lines matter more than their umlauts.
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
