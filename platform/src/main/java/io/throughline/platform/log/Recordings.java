package io.throughline.platform.log;

import io.throughline.contracts.DomainEvent;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Recorded;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Gives event handlers the event as it stands in the log, as a parameter of type {@link Recorded} or {@link Provenance}. */
public final class Recordings implements ParameterResolverFactory {

    /** An event message of one of our events, as it stands in the log; its position is 0 when it did not come from there. */
    public static Recorded<DomainEvent> of(EventMessage<?> message) {
        String aggregate = message instanceof DomainEventMessage<?> d ? d.getAggregateIdentifier() : "";
        long sequence = message instanceof DomainEventMessage<?> d ? d.getSequenceNumber() : 0;
        return new Recorded<>(
                (DomainEvent) message.getPayload(),
                message.getIdentifier(),
                position(message),
                aggregate,
                sequence,
                message.getTimestamp(),
                Provenance.of(message.getMetaData()));
    }

    private static long position(EventMessage<?> message) {
        return message instanceof TrackedEventMessage<?> tracked && tracked.trackingToken() != null
                ? tracked.trackingToken().position().orElse(0)
                : 0;
    }

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        Class<?> type = parameters[index].getType();
        if (type == Recorded.class) return new Resolver();
        return type == Provenance.class ? new ProvenanceResolver() : null;
    }

    private static final class Resolver implements ParameterResolver<Recorded<?>> {
        @Override
        public Recorded<?> resolveParameterValue(Message<?> message) {
            return of((EventMessage<?>) message);
        }

        @Override
        public boolean matches(Message<?> message) {
            return message instanceof EventMessage && DomainEvent.class.isAssignableFrom(message.getPayloadType());
        }
    }

    private static final class ProvenanceResolver implements ParameterResolver<Provenance> {
        @Override
        public Provenance resolveParameterValue(Message<?> message) {
            return Provenance.of(message.getMetaData());
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }
    }
}
