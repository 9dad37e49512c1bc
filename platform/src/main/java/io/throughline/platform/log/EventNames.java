package io.throughline.platform.log;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.EventName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Which event is stored under which name, for ever: found on the class path, and refused at the start when ambiguous. */
public final class EventNames {

    /** Where the suite's events are. */
    public static final String CONTRACTS = "io.throughline.contracts";

    /**
     * How an event is stored.
     *
     * @param name its stable name
     * @param revision the revision of its shape that this program writes and reads
     */
    public record StoredName(String name, int revision) {}

    private final Map<Class<?>, StoredName> names = new HashMap<>();
    private final Map<String, Class<?>> types = new HashMap<>();

    private EventNames(Iterable<Class<?>> events) {
        events.forEach(this::add);
    }

    /** Finds the events of the suite and those of further packages, such as a test's. */
    public static EventNames scan(String... furtherPackages) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(EventName.class));
        List<Class<?>> found = new ArrayList<>();
        Stream.concat(Stream.of(CONTRACTS), Stream.of(furtherPackages))
                .distinct()
                .flatMap(p -> scanner.findCandidateComponents(p).stream())
                .map(bean -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(bean.getBeanClassName()), EventNames.class.getClassLoader()))
                .forEach(found::add);
        return new EventNames(found);
    }

    /** Exactly these events. */
    public static EventNames of(List<Class<?>> events) {
        return new EventNames(events);
    }

    private void add(Class<?> event) {
        EventName name = event.getAnnotation(EventName.class);
        if (name == null || !event.isRecord() || !DomainEvent.class.isAssignableFrom(event)) {
            throw new IllegalStateException(
                    event.getName() + " must be a record, a DomainEvent and have an @EventName");
        }
        if (name.revision() < 1 || name.revision() > Short.MAX_VALUE) {
            throw new IllegalStateException(event.getName() + " has a revision outside 1 to " + Short.MAX_VALUE);
        }
        Class<?> other = types.putIfAbsent(name.value(), event);
        if (other != null && other != event) {
            throw new IllegalStateException("Two events are called " + name.value() + ": " + other.getName() + " and "
                    + event.getName() + "; a stored name belongs to one event for ever");
        }
        names.put(event, new StoredName(name.value(), name.revision()));
    }

    /** How a kind of event is stored; an event without a name cannot be stored. */
    public StoredName nameOf(Class<?> event) {
        StoredName name = names.get(event);
        if (name == null) {
            throw new IllegalStateException(event.getName() + " has no stored name: it needs an @EventName and a place"
                    + " below " + CONTRACTS);
        }
        return name;
    }

    /** The kind of event that is stored under a name; empty when this program does not know it. */
    public Optional<Class<?>> typeOf(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** All kinds of events, by stored name. */
    public Map<String, Class<?>> all() {
        return Map.copyOf(types);
    }
}
