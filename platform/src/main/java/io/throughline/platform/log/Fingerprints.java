package io.throughline.platform.log;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.RevisionResolver;
import org.springframework.util.ClassUtils;

/**
 * The shape of an aggregate's state: a snapshot of another shape is not read, and the aggregate is computed from its events
 * again. Where the same fields get another meaning, Axon's {@code @Revision} on the aggregate says so.
 */
final class Fingerprints implements RevisionResolver {

    private static final String OURS = "io.throughline.";

    private static final ClassValue<String> SHAPES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            Set<String> fields = new TreeSet<>();
            describe(type, fields, new TreeSet<>());
            Revision revision = type.getAnnotation(Revision.class);
            return Integer.toHexString(fields.hashCode()) + (revision == null ? "" : "-" + revision.value());
        }
    };

    @Override
    public String revisionOf(Class<?> type) {
        return SHAPES.get(type);
    }

    /** Whether a stored snapshot has the shape that its aggregate has now. */
    boolean fits(DomainEventData<?> snapshot) {
        var type = snapshot.getPayload().getType();
        ClassLoader loader = Fingerprints.class.getClassLoader();
        return ClassUtils.isPresent(type.getName(), loader)
                && revisionOf(ClassUtils.resolveClassName(type.getName(), loader))
                        .equals(type.getRevision());
    }

    private static void describe(Type type, Set<String> fields, Set<String> seen) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(t -> describe(t, fields, seen));
        }
        if (!(type instanceof Class<?> declared)
                || !declared.getName().startsWith(OURS)
                || !seen.add(declared.getName())) return;
        Stream.of(declared.getDeclaredFields())
                .filter(f -> !Modifier.isStatic(f.getModifiers()))
                .sorted(Comparator.comparing(Field::getName))
                .forEach(f -> {
                    fields.add(declared.getName() + "." + f.getName() + ":" + f.getGenericType());
                    describe(f.getGenericType(), fields, seen);
                });
        if (declared.getSuperclass() != null) describe(declared.getSuperclass(), fields, seen);
        Class<?>[] permitted = declared.getPermittedSubclasses();
        if (permitted != null) Stream.of(permitted).forEach(p -> describe(p, fields, seen));
    }
}
