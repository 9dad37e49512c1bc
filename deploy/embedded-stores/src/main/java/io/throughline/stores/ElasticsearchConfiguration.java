package io.throughline.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The files from which a single node starts: written anew at every start, in a directory of its own, so that the home is
 * only read.
 */
record ElasticsearchConfiguration(Path own, Path logs, ElasticsearchSettings settings) {

    private static final String LOGGING = """
            status = error
            appender.rolling.type = RollingFile
            appender.rolling.name = rolling
            appender.rolling.fileName = ${sys:es.logs.base_path}/elasticsearch.log
            appender.rolling.filePattern = ${sys:es.logs.base_path}/elasticsearch-%i.log
            appender.rolling.layout.type = PatternLayout
            appender.rolling.layout.pattern = %d{ISO8601} %-5p %c{1.} %m%n
            appender.rolling.policies.type = Policies
            appender.rolling.policies.size.type = SizeBasedTriggeringPolicy
            appender.rolling.policies.size.size = 8MB
            appender.rolling.strategy.type = DefaultRolloverStrategy
            appender.rolling.strategy.max = 3
            rootLogger.level = warn
            rootLogger.appenderRef.rolling.ref = rolling
            """;

    /** The virtual machine of the server: the options that the distribution's own file must have, and a small footprint. */
    private List<String> virtualMachine() {
        return List.of(
                "--add-modules=jdk.incubator.vector",
                "-Dorg.apache.lucene.store.defaultReadAdvice=normal",
                "-Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1",
                "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xms" + settings.heap(),
                "-Xmx" + settings.heap(),
                "-XX:-AlwaysPreTouch",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Djava.io.tmpdir=" + temporary());
    }

    private Map<String, String> node() {
        Map<String, String> node = new TreeMap<>();
        node.put("cluster.name", "throughline");
        node.put("node.name", "standalone");
        node.put("discovery.type", "single-node");
        node.put("network.host", "127.0.0.1");
        node.put("http.port", String.valueOf(settings.port()));
        node.put("transport.port", String.valueOf(settings.transportPort()));
        node.put("path.data", own.resolve("data").toString());
        node.put("path.logs", logs.toString());
        node.put("xpack.security.enabled", "false");
        // A well-filled disk of somebody's laptop must not stop his search.
        node.put("cluster.routing.allocation.disk.threshold_enabled", "false");
        return node;
    }

    Path directory() {
        return own.resolve("config");
    }

    Path temporary() {
        return own.resolve("tmp");
    }

    /** Where the server writes the id of its process. */
    Path pidFile() {
        return own.resolve("elasticsearch.pid");
    }

    Map<String, String> environment() {
        return Map.of(
                "ES_JAVA_HOME", System.getProperty("java.home"),
                "ES_PATH_CONF", directory().toString(),
                "ES_TMPDIR", temporary().toString(),
                "LIBFFI_TMPDIR", temporary().toString(),
                // The launcher waits beside the server all the time: it shall be small.
                "CLI_JAVA_OPTS", "-Xmx24m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
    }

    List<String> command() {
        return List.of(
                settings.home().resolve("bin/elasticsearch").toString(),
                "-p",
                pidFile().toString());
    }

    void write() throws IOException {
        for (Path each : List.of(directory(), temporary(), own.resolve("data"))) {
            Files.createDirectories(each);
        }
        Files.writeString(
                directory().resolve("elasticsearch.yml"),
                node().entrySet().stream()
                        .map(e -> e.getKey() + ": \"" + e.getValue() + "\"\n")
                        .collect(Collectors.joining()));
        Files.writeString(directory().resolve("log4j2.properties"), LOGGING);
        Files.writeString(directory().resolve("jvm.options"), String.join("\n", virtualMachine()) + "\n");
    }
}
