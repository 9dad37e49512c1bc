package io.throughline.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this machine offers for running children. PostgreSQL and Elasticsearch refuse user id 0, so root starts them in a
 * user namespace of their own, where root's files stay theirs, or else as nobody. A child must not outlive this JVM: the
 * kernel sees to it where {@code setpriv} is installed, a watching shell elsewhere.
 */
final class Host {

    private static final Logger LOG = LoggerFactory.getLogger(Host.class);
    private static final List<String> NAMESPACE =
            List.of("unshare", "--user", "--map-user=1000", "--map-group=1000", "--");
    private static final List<String> NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");

    /** Waits for the end of its input, which comes when the JVM dies; then stops the child with the signal in $1. */
    private static final String WATCH = """
            signal=$1; shift
            exec 3<&0
            "$@" 3<&- & child=$!
            trap 'kill -s "$signal" $child' TERM INT
            ( cat <&3 >/dev/null; kill -s "$signal" $child ) 2>/dev/null & watch=$!
            wait $child; status=$?
            while kill -0 $child 2>/dev/null; do wait $child; status=$?; done
            kill $watch 2>/dev/null
            exit $status
            """;

    private static final class Found {
        private static final List<String> UNPRIVILEGED = unprivileged();
        private static final boolean KERNEL_WATCHES = kernelWatches();
    }

    private Host() {}

    /** The whole command line for a child that ends with this JVM, by that signal (such as {@code TERM}). */
    static List<String> commandLine(String signal, List<String> command) {
        List<String> line = new ArrayList<>(Found.UNPRIVILEGED);
        if (Found.KERNEL_WATCHES) {
            // Only in this order: a change of the user id would clear the signal again.
            line.addAll(List.of("setsid", "setpriv", "--pdeathsig", signal, "--"));
        } else {
            line.addAll(List.of("sh", "-c", WATCH, "child", signal));
        }
        line.addAll(command);
        return line;
    }

    /** Hands files over to the user whom the children run as, where he is another one. */
    static void handOver(Path... paths) {
        if (!runsAsNobody()) return;
        for (Path path : paths) {
            if (!succeeds(List.of("chown", "-R", "65534:65534", path.toString()))
                    || !succeeds(Stream.concat(NOBODY.stream(), Stream.of("test", "-r", path.toString()))
                            .toList())) {
                throw new StoreFailure("As root the stores run as the user nobody here, who cannot reach " + path
                        + ". Choose a data directory that everybody may enter, or start as an ordinary user.");
            }
        }
    }

    /** The permissions of a data directory: nobody else looks inside; nobody himself must be able to pass through. */
    static String directoryPermissions() {
        return runsAsNobody() ? "rwx--x--x" : "rwx------";
    }

    private static boolean runsAsNobody() {
        return Found.UNPRIVILEGED == NOBODY;
    }

    private static List<String> unprivileged() {
        if (!isRoot()) return List.of();
        if (succeeds(with(NAMESPACE, "true"))) return NAMESPACE;
        if (succeeds(with(NOBODY, "true"))) return NOBODY;
        throw new StoreFailure(
                "PostgreSQL and Elasticsearch do not run as root, and neither 'unshare --user' nor 'setpriv'"
                        + " (Debian package util-linux) works here. Start throughline as an ordinary user.");
    }

    private static boolean kernelWatches() {
        if (succeeds(List.of("setsid", "setpriv", "--pdeathsig", "TERM", "--", "true"))) return true;
        LOG.warn("setsid and setpriv (Debian package util-linux) are missing: a shell watches over the stores instead,"
                + " and Ctrl-C reaches them directly.");
        return false;
    }

    private static boolean isRoot() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static List<String> with(List<String> prefix, String command) {
        return Stream.concat(prefix.stream(), Stream.of(command)).toList();
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(10, TimeUnit.SECONDS)) return process.exitValue() == 0;
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
