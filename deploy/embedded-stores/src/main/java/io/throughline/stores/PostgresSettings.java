package io.throughline.stores;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * How to run PostgreSQL.
 *
 * @param programs where the program is unpacked to, once for all who name the same directory
 * @param port the port on the loopback address
 * @param parameters further server parameters, such as {@code max_connections}; the durable ones cannot be changed
 */
public record PostgresSettings(Path programs, int port, Map<String, String> parameters) {

    /** A free port, no further parameters. */
    public static PostgresSettings of(Path programs) {
        return new PostgresSettings(programs, FreePort.choose(), Map.of());
    }

    /** The same with one more parameter. */
    public PostgresSettings with(String name, String value) {
        Map<String, String> more = new TreeMap<>(parameters);
        more.put(name, value);
        return new PostgresSettings(programs, port, Map.copyOf(more));
    }
}
