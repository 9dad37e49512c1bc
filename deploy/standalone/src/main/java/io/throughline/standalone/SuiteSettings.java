package io.throughline.standalone;

import java.nio.file.Path;

/**
 * How one suite runs.
 *
 * @param dataDirectory where everything is kept
 * @param bind the address of both doors
 * @param httpPort the port of the HTTP door; 0 chooses a free one
 * @param grpcPort the port of the gRPC door; 0 chooses a free one
 * @param searchHeap the heap of the search server, such as {@code 512m}
 * @param withSearch whether Elasticsearch is started; without it everything but search is there
 */
public record SuiteSettings(
        Path dataDirectory, String bind, int httpPort, int grpcPort, String searchHeap, boolean withSearch) {

    /** The ports and the address that everybody expects. */
    public static final int HTTP_PORT = 8080;

    /** The usual port of the gRPC door. */
    public static final int GRPC_PORT = 9090;

    /** Only programs of this machine get in. */
    public static final String LOOPBACK = "127.0.0.1";

    /** Free ports on the loopback address: for suites that live as long as one command or test. */
    public static SuiteSettings onFreePorts(Path dataDirectory) {
        return new SuiteSettings(dataDirectory, LOOPBACK, 0, 0, "512m", true);
    }
}
