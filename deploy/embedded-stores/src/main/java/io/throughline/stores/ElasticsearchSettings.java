package io.throughline.stores;

import java.nio.file.Path;

/**
 * How to run Elasticsearch.
 *
 * @param home the unpacked distribution with the analysis plugin; shared and only read
 * @param port the HTTP port on the loopback address
 * @param transportPort the port of the node-to-node protocol, which is bound even though there is one node only
 * @param heap the heap of the server in the notation of {@code -Xmx}, such as {@code 512m}
 */
public record ElasticsearchSettings(Path home, int port, int transportPort, String heap) {

    /** Free ports and the usual heap. */
    public static ElasticsearchSettings of(Path home) {
        return new ElasticsearchSettings(home, FreePort.choose(), FreePort.choose(), "512m");
    }

    /** The same with another heap. */
    public ElasticsearchSettings withHeap(String other) {
        return new ElasticsearchSettings(home, port, transportPort, other);
    }
}
