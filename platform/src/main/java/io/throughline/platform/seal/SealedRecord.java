package io.throughline.platform.seal;

import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonalData;
import io.throughline.platform.message.Recorded;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is sealed in one record class, and whose key seals it. */
final class SealedRecord {

    private static final ClassValue<Optional<SealedRecord>> KNOWN = new ClassValue<>() {
        @Override
        protected Optional<SealedRecord> computeValue(Class<?> type) {
            return describe(type);
        }
    };

    private final Map<String, SealedComponent> sealed;
    private final List<String> subjects;

    private SealedRecord(Map<String, SealedComponent> sealed, List<String> subjects) {
        this.sealed = sealed;
        this.subjects = subjects;
    }

    /** The description of a record with personal data; empty for every other class. */
    static Optional<SealedRecord> of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** The component of that name, if it is sealed. */
    Optional<SealedComponent> component(String name) {
        return Optional.ofNullable(sealed.get(name));
    }

    /** Whether the component of that name holds the id of somebody whose key seals another component. */
    boolean isSubject(String name) {
        return subjects.contains(name);
    }

    /** The components that hold such ids. */
    List<String> subjects() {
        return subjects;
    }

    private static Optional<SealedRecord> describe(Class<?> type) {
        if (!type.isRecord()) return Optional.empty();
        var components = Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, c -> c, (a, b) -> a));
        var sealed = new HashMap<String, SealedComponent>();
        for (var component : components.values()) {
            @Nullable PersonalData personal = component.getAnnotation(PersonalData.class);
            if (personal != null) {
                var subject = subject(type, component, components.get(personal.subject()));
                sealed.put(
                        component.getName(),
                        new SealedComponent(
                                new SealedPlace(Recorded.nameOf(type), component.getName()), type, subject));
            }
        }
        if (sealed.isEmpty()) return Optional.empty();
        Set<String> subjects =
                sealed.values().stream().map(c -> c.subject().getName()).collect(Collectors.toSet());
        return Optional.of(new SealedRecord(Map.copyOf(sealed), List.copyOf(subjects)));
    }

    private static Method subject(Class<?> type, RecordComponent component, @Nullable RecordComponent subject) {
        if (subject == null || !Identifier.class.isAssignableFrom(subject.getType())) {
            throw new IllegalStateException(type.getName() + "." + component.getName()
                    + " is personal data, but the subject it names is no component with an identifier");
        }
        var accessor = subject.getAccessor();
        accessor.setAccessible(true);
        return accessor;
    }

    /**
     * One sealed component.
     *
     * @param owner the record class
     * @param subject reads the id of the person or customer whose key seals it
     */
    record SealedComponent(SealedPlace place, Class<?> owner, Method subject) {

        Identifier subjectOf(Object bean) {
            try {
                return (Identifier) subject.invoke(bean);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("the subject of " + place + " cannot be read", e);
            }
        }

        /** Under which the id of the subject is kept while a record is being read. */
        Object subjectSlot() {
            return slot(owner, subject.getName());
        }

        static Object slot(Class<?> owner, String subject) {
            return new SubjectSlot(owner, subject);
        }
    }

    private record SubjectSlot(Class<?> owner, String subject) {}
}
