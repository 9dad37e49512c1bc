package io.throughline.platform.operation;

import io.throughline.contracts.DomainEvent;
import io.throughline.platform.log.EventNames;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

/** Which of the published events the aggregates of this process are made of; those of a test alone are nobody's. */
final class RememberedEvents {

    private RememberedEvents() {}

    static Set<Class<?>> in(ListableBeanFactory beans) {
        var events = new LinkedHashSet<Class<?>>();
        for (String name : beans.getBeanNamesForAnnotation(Aggregate.class)) {
            Class<?> aggregate = ClassUtils.getUserClass(Objects.requireNonNull(beans.getType(name)));
            Arrays.stream(aggregate.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(EventSourcingHandler.class))
                    .map(method -> method.getParameterTypes()[0])
                    .filter(DomainEvent.class::isAssignableFrom)
                    .filter(event -> event.getName().startsWith(EventNames.CONTRACTS))
                    .forEach(events::add);
        }
        return events;
    }
}
