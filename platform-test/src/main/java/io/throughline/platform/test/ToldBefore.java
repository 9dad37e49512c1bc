package io.throughline.platform.test;

import io.throughline.contracts.DomainEvent;
import io.throughline.platform.operation.Before;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The events of a record before the one that is to be taken back, as a test tells them. */
public record ToldBefore(List<? extends DomainEvent> events) implements Before {

    @Override
    public <T extends DomainEvent> Optional<T> last(Class<T> type, Predicate<? super T> which) {
        return events.reversed().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(which)
                .findFirst();
    }
}
