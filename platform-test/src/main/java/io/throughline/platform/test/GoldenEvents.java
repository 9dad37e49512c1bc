package io.throughline.platform.test;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.EventName;
import io.throughline.platform.message.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Guards the stored shape of events. Each event has one golden file for every revision it ever had, an example that uses
 * every component: {@code src/test/resources/golden/lead.captured.v1.json}. What is in the log can never be changed, so a
 * golden file is never changed either; another shape is another revision.
 *
 * <p>{@code ./mvnw test -Dgolden.write=true} writes the files that are missing, never over one that is there.
 */
public final class GoldenEvents {

    private static final JsonMapper JSON = Json.exact().build();

    private final Path folder;
    private final boolean write;

    GoldenEvents(Path folder, boolean write) {
        this.folder = folder;
        this.write = write;
    }

    /** Checks every event below these sealed interfaces, and that the module has no golden file besides theirs. */
    @SafeVarargs
    public static void verify(Class<? extends DomainEvent>... families) {
        var folder = Path.of(System.getProperty("basedir", "."), "src", "test", "resources", "golden");
        new GoldenEvents(folder, Boolean.getBoolean("golden.write")).check(List.of(families));
    }

    void check(List<Class<? extends DomainEvent>> families) {
        var events = families.stream().flatMap(GoldenEvents::recordsBelow).toList();
        var problems = new ArrayList<String>();
        for (var event : events) problemOf(event).ifPresent(problems::add);
        problems.addAll(strays(events));
        if (!problems.isEmpty()) throw new AssertionError(String.join("\n\n", problems));
    }

    private Optional<String> problemOf(Class<?> event) {
        @Nullable EventName name = event.getAnnotation(EventName.class);
        if (name == null) return Optional.of(event.getName() + " has no @EventName: nothing can store it.");
        var gone = IntStream.range(1, name.revision())
                .mapToObj(revision -> file(name.value(), revision))
                .filter(file -> !Files.exists(file))
                .toList();
        if (!gone.isEmpty()) {
            return Optional.of("Golden files of older revisions are gone: " + gone + ". Bring them back:"
                    + " events of these shapes are in the log for ever, and their upcasters are tried on them.");
        }
        var file = file(name.value(), name.revision());
        if (!Files.exists(file)) return missing(event, name, file);
        return difference(event, read(file)).map(what -> advice(name, event, what));
    }

    private Optional<String> missing(Class<?> event, EventName name, Path file) {
        if (!write) {
            return Optional.of("There is no golden file for " + name.value() + " revision " + name.revision()
                    + ". Run the test once with -Dgolden.write=true, look at " + file.getFileName()
                    + " and commit it.");
        }
        write(file, JSON.valueToTree(Example.of(event)));
        return Optional.empty();
    }

    /** What is not as in the golden file; empty when the record reads it and writes the same again, using all of it. */
    /** An event of this type with everything filled in, always the same. */
    public static Object example(Class<?> event) {
        return Example.of(event);
    }

    private static Optional<String> difference(Class<?> event, JsonNode golden) {
        var complete = JSON.valueToTree(Example.of(event));
        var unused = paths(complete);
        unused.removeAll(paths(golden));
        if (!unused.isEmpty()) return Optional.of("the golden file does not have " + unused);
        try {
            var again = JSON.readTree(JSON.writeValueAsBytes(JSON.treeToValue(golden, event)));
            return again.equals(golden) ? Optional.empty() : Optional.of("read and written again it becomes " + again);
        } catch (JacksonException e) {
            return Optional.of("the record cannot read it: " + e.getOriginalMessage());
        }
    }

    private static String advice(EventName name, Class<?> event, String what) {
        int next = name.revision() + 1;
        return """
                The shape of %1$s revision %2$d (%3$s) is not that of its golden file: %4$s.
                Events of that shape are in the log and must stay readable. If the change is wanted:
                  1. leave %1$s.v%2$d.json as it is;
                  2. say @EventName(value = "%1$s", revision = %5$d);
                  3. add the upcaster step %3$s_%2$d_to_%5$d in the service's package upcast, with a test that reads the old file;
                  4. run this test once with -Dgolden.write=true and commit %1$s.v%5$d.json.
                If this revision was never released, delete the golden file and do step 4.""".formatted(name.value(), name.revision(), event.getSimpleName(), what, next);
    }

    private List<String> strays(List<Class<?>> events) {
        if (!Files.isDirectory(folder)) return List.of();
        var known = events.stream()
                .map(event -> event.getAnnotation(EventName.class))
                .filter(Objects::nonNull)
                .flatMap(name -> IntStream.rangeClosed(1, name.revision()).mapToObj(r -> file(name.value(), r)))
                .collect(Collectors.toSet());
        try (var files = Files.list(folder)) {
            return files.filter(file -> !known.contains(file))
                    .map(file -> "No event belongs to the golden file " + file.getFileName()
                            + ". Stored events never go away: keep the record, its name and its revision.")
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The places of all values, such as {@code opportunity.title}; of a list only its first element counts. */
    private static Set<String> paths(JsonNode node) {
        var found = new TreeSet<String>();
        collect("", node, found);
        return found;
    }

    private static void collect(String path, JsonNode node, Set<String> found) {
        if (node.isObject()) {
            node.properties()
                    .forEach(e -> collect(path.isEmpty() ? e.getKey() : path + "." + e.getKey(), e.getValue(), found));
        } else if (node.isArray()) {
            if (!node.isEmpty()) collect(path + "[]", node.get(0), found);
        } else {
            found.add(path);
        }
    }

    private static Stream<Class<?>> recordsBelow(Class<?> type) {
        if (!type.isSealed()) return Stream.of(type);
        return Stream.of(type.getPermittedSubclasses()).flatMap(GoldenEvents::recordsBelow);
    }

    private Path file(String name, int revision) {
        return folder.resolve(name + ".v" + revision + ".json");
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file, JsonNode content) {
        try {
            Files.createDirectories(folder);
            Files.writeString(file, content.toPrettyString() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
