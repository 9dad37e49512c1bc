package io.throughline.platform.test;

import io.throughline.contracts.DomainEvent;
import io.throughline.platform.identity.AccessPolicy;
import io.throughline.platform.identity.CallerParameterResolverFactory;
import io.throughline.platform.identity.Callers;
import io.throughline.platform.identity.MessageGuard;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.log.TargetRecords;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Detour;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;

/**
 * Tries an aggregate without a store, in sentences: what had happened, what is asked and by whom, what comes of it.
 *
 * <pre>{@code
 * leads.given(captured(), assignedTo(LI)).when(new QualifyLead(LEAD, Optional.empty())).by(LI).expectRefusal(LEAD_NOT_CONTACTED);
 * }</pre>
 *
 * <p>The staff is that of {@link TestStaff}, the time stands still at {@link #NOW}, and who may do what is judged as at
 * the doors. A refusal also means that nothing was recorded, and expected events mean these and no others.
 *
 * @param <T> the aggregate
 */
public final class AggregateFixture<T> {

    /** The moment at which every command arrives: Monday 4 May 2026, 16:00 in China. */
    public static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    private final Class<T> aggregate;
    private final StaffDirectory staff;
    private final List<Object> resources = new ArrayList<>();
    private final HeldClaims held = new HeldClaims();

    private AggregateFixture(Class<T> aggregate, StaffDirectory staff) {
        this.aggregate = aggregate;
        this.staff = staff;
    }

    /** Tries this aggregate with the staff of {@link TestStaff}. */
    public static <T> AggregateFixture<T> of(Class<T> aggregate) {
        return of(aggregate, TestStaff.TREE);
    }

    /** Tries this aggregate with another staff. */
    public static <T> AggregateFixture<T> of(Class<T> aggregate, StaffDirectory staff) {
        return new AggregateFixture<>(aggregate, staff);
    }

    /** Hands this to the handlers that ask for it, such as a directory of customers. */
    public AggregateFixture<T> with(Object resource) {
        resources.add(resource);
        return this;
    }

    /** Somebody holds this claim already. */
    public AggregateFixture<T> heldBy(String owner, String kind, String key) {
        held.hold(kind, key, owner);
        return this;
    }

    /** What had happened to the aggregate before, in this order. */
    public Given given(DomainEvent... events) {
        return given(List.of(events));
    }

    /** What had happened to the aggregate before, in this order, with who recorded it and when it happened. */
    public Given given(Happened... events) {
        return new Given(List.of(events));
    }

    /** What had happened to the aggregate before, in this order. */
    public Given given(List<? extends DomainEvent> events) {
        return new Given(events.stream().map(Happened::that).toList());
    }

    /** There is no such aggregate yet. */
    public Given givenNothing() {
        return new Given(List.of());
    }

    /** The history is told. */
    public final class Given {
        private final List<Happened> events;

        private Given(List<Happened> events) {
            this.events = events;
        }

        /** What is asked. */
        public When when(Command command) {
            return new When(events, command, Optional.empty(), Optional.empty());
        }
    }

    /** The command is told. */
    public final class When {
        private final List<Happened> events;
        private final Command command;
        private final Optional<String> behalf;
        private final Optional<Instant> occurredAt;

        private When(List<Happened> events, Command command, Optional<String> behalf, Optional<Instant> occurredAt) {
            this.events = events;
            this.command = command;
            this.behalf = behalf;
            this.occurredAt = occurredAt;
        }

        /** In whose name it is recorded. */
        public When onBehalfOf(StaffMember other) {
            return new When(events, command, Optional.of(other.id().toString()), occurredAt);
        }

        /** When it had happened. */
        public When at(Instant moment) {
            return new When(events, command, behalf, Optional.of(moment));
        }

        /** Who asks, through a door. */
        public Outcome<T> by(StaffMember caller) {
            return run(caller.id().toString(), "http");
        }

        /** One of the house's own processes asks. */
        public Outcome<T> byProcess(String name) {
            return run("process:" + name, "process");
        }

        private Outcome<T> run(String actor, String door) {
            var none = Optional.<String>empty();
            var provenance = new Provenance(actor, behalf, door, none, none, none, none, occurredAt, none);
            Map<String, ?> metaData = provenance.toMetaData();
            var fixture = fixture();
            var told = fixture.givenNoPriorActivity();
            for (var event : events)
                told = told.andGivenCurrentTime(event.recorded()).andGiven(event.message());
            return new Outcome<>(told.when(command, metaData), held);
        }
    }

    private AggregateTestFixture<T> fixture() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var callers = new Callers(staff, clock);
        var fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerParameterResolverFactory(new CallerParameterResolverFactory(callers));
        fixture.registerCommandHandlerInterceptor(MessageGuard.ofCommands(callers, new AccessPolicy(staff), clock));
        fixture.registerCommandHandlerInterceptor(missingRecordsAreRefused());
        fixture.registerCommandHandlerInterceptor(held.interceptor());
        fixture.registerInjectableResource(staff);
        resources.forEach(fixture::registerInjectableResource);
        fixture.registerCommandTargetResolver(new TargetRecords(resources.stream()
                .filter(Detour.class::isInstance)
                .map(Detour.class::cast)
                .toList()));
        return fixture;
    }

    private static MessageHandlerInterceptor<CommandMessage<?>> missingRecordsAreRefused() {
        return (unitOfWork, chain) -> {
            try {
                return chain.proceed();
            } catch (AggregateNotFoundException e) {
                throw new Refusal(((Command) unitOfWork.getMessage().getPayload()).notFound());
            }
        };
    }
}
