package io.throughline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Processor time: of this JVM from the JVM, of the servers and all processes that they have started from the kernel's tables. Where
 * there are no such tables the servers' part is left out and said to be zero.
 */
final class Cpu {

    private static final Path PROCESSES = Path.of("/proc");
    private static final double TICKS_PER_SECOND = 100; // what Linux shows to programs, whatever its own clock
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int USER_OF_ENDED = 13;
    private static final int SYSTEM_OF_ENDED = 14;

    private final OperatingSystemMXBean jvm = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Set<Long> servers;

    Cpu(long... servers) {
        this.servers = LongStream.of(servers).boxed().collect(Collectors.toSet());
    }

    /**
     * Seconds since the start.
     *
     * @param jvm of this process
     * @param servers of the servers' processes
     */
    record Seconds(double jvm, double servers) {

        double since(Seconds earlier) {
            return jvm - earlier.jvm + servers - earlier.servers;
        }
    }

    Seconds read() {
        return new Seconds(jvm.getProcessCpuTime() / 1e9, ticks() / TICKS_PER_SECOND);
    }

    private long ticks() {
        Map<Long, String[]> all = processes();
        return all.entrySet().stream()
                .filter(process -> belongs(process.getKey(), all))
                .mapToLong(process -> ticks(process.getKey(), process.getValue()))
                .sum();
    }

    private boolean belongs(long pid, Map<Long, String[]> all) {
        String[] fields = all.get(pid);
        return servers.contains(pid) || (fields != null && servers.contains(Long.parseLong(fields[PARENT])));
    }

    /** A server also remembers what its ended children took. */
    private long ticks(long pid, String[] fields) {
        long own = Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
        return servers.contains(pid)
                ? own + Long.parseLong(fields[USER_OF_ENDED]) + Long.parseLong(fields[SYSTEM_OF_ENDED])
                : own;
    }

    private static Map<Long, String[]> processes() {
        Map<Long, String[]> all = new TreeMap<>();
        if (!Files.isDirectory(PROCESSES)) return all;
        try (Stream<Path> entries = Files.list(PROCESSES)) {
            entries.filter(p -> p.getFileName().toString().matches("\\d+")).forEach(p -> {
                try {
                    String line = Files.readString(p.resolve("stat"));
                    // the second field is the program's name in brackets, and may hold anything
                    all.put(
                            Long.parseLong(p.getFileName().toString()),
                            line.substring(line.lastIndexOf(')') + 2).split(" "));
                } catch (IOException ended) {
                    return;
                }
            });
        } catch (IOException e) {
            return Map.of();
        }
        return all;
    }
}
