package io.throughline.platform.door;

import static java.util.Objects.requireNonNull;

import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Identification;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.CommandCall;
import io.throughline.platform.message.Commands;
import io.throughline.platform.message.ConsistencyToken;
import io.throughline.platform.message.LoggedTrace;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Refusal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import reactor.core.publisher.Flux;

/** The way from a request to its handler and back, the same through both doors. Every failure is a {@link Faulted}. */
final class Dispatcher {

    private static final String BEARER = "bearer ";

    private final Commands commands;
    private final QueryGateway queries;
    private final Identification identification;
    private final StaffDirectory staff;
    private final Calls calls;
    private final DoorProperties properties;

    Dispatcher(
            Commands commands,
            QueryGateway queries,
            Identification identification,
            StaffDirectory staff,
            Calls calls,
            DoorProperties properties) {
        this.commands = commands;
        this.queries = queries;
        this.identification = identification;
        this.staff = staff;
        this.calls = calls;
        this.properties = properties;
    }

    /** Answers a command or a query. */
    CompletableFuture<Object> answer(Operation operation, Incoming incoming) {
        try (var logged = LoggedTrace.of(incoming.trace().id())) {
            var running = calls.enter(operation, incoming.door());
            try {
                return sent(operation, incoming).handle((answer, failure) -> {
                    if (failure == null) {
                        running.end(null);
                        return answer;
                    }
                    try (var there = LoggedTrace.of(incoming.trace().id())) {
                        throw ended(running, failure);
                    }
                });
            } catch (RuntimeException | Error e) {
                throw ended(running, e);
            }
        } catch (Faulted e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * Answers a query now and whenever its answer changes, as long as the caller may ask: who left, or lost the
     * permission, or whose token expired, is told so instead of the next answer (S3).
     */
    Flux<Object> watch(Operation operation, Incoming incoming) {
        return Flux.defer(() -> {
            var running = calls.enter(operation, incoming.door());
            return Flux.defer(() -> watched(operation, incoming))
                    .onErrorMap(failure -> ended(running, failure))
                    .doFinally(unused -> running.end(null));
        });
    }

    private CompletableFuture<Object> sent(Operation operation, Incoming incoming) {
        var message = read(operation, incoming);
        var patience = message.call().patience();
        CompletableFuture<?> answer = operation.command()
                ? commands.send((Command) message.payload(), message.call())
                : queries.query(
                        operation.payload().getName(),
                        new GenericMessage<>(message.payload(), message.metaData()),
                        ResponseTypes.instanceOf(operation.out().type()));
        return answer.thenApply(Object.class::cast).orTimeout(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    private Flux<Object> watched(Operation operation, Incoming incoming) {
        var message = read(operation, incoming);
        var type = ResponseTypes.instanceOf(operation.out().type());
        var answers = queries.subscriptionQuery(
                operation.payload().getName(), new GenericMessage<>(message.payload(), message.metaData()), type, type);
        return Flux.concat(answers.initialResult(), answers.updates())
                .doFinally(unused -> answers.cancel())
                .doOnNext(unused -> admitted(operation, incoming))
                .map(Object.class::cast);
    }

    private record Message(Object payload, CommandCall call, MetaData metaData) {}

    /** Who first, then whether he may, and only then what: a stranger learns nothing from violations. */
    private Message read(Operation operation, Incoming incoming) {
        var caller = admitted(operation, incoming);
        var place = Place.of(incoming.naming());
        var payload = incoming.payload(operation, place);
        var said = operation.command() ? incoming.circumstances(operation, place) : Circumstances.NONE;
        place.check();
        var circumstances = (Circumstances) requireNonNull(said);
        var provenance = provenance(caller, circumstances, incoming);
        var call = new CommandCall(
                provenance, circumstances.expectedRevision(), circumstances.validateOnly(), patience(incoming));
        var metaData = provenance.toMetaData();
        var token = incoming.header("consistency-token").filter(t -> !t.isEmpty());
        if (token.isPresent()) {
            ConsistencyToken.decode(token.get()); // refuses what is no token, before anybody waits for it
            metaData = metaData.and(ConsistencyToken.KEY, token.get());
        }
        var language = incoming.header("accept-language").flatMap(Dispatcher::language);
        if (language.isPresent()) metaData = metaData.and(QueryMetaData.LANGUAGE, language.get());
        return new Message(requireNonNull(payload), call, metaData);
    }

    private StaffMember admitted(Operation operation, Incoming incoming) {
        var caller = identify(incoming);
        Refusal.refuse(!staff.permissionsOf(caller).contains(operation.requires()), IdentityRefusal.PERMISSION_MISSING);
        return caller;
    }

    private StaffMember identify(Incoming incoming) {
        var authorization = incoming.header("authorization").orElse("");
        return identification.identify(
                authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
                        ? authorization.substring(BEARER.length()).strip()
                        : null);
    }

    private Provenance provenance(StaffMember caller, Circumstances said, Incoming incoming) {
        return new Provenance(
                caller.id().toString(),
                said.onBehalfOf().map(StaffId::toString),
                incoming.door(),
                said.source(),
                Optional.of(said.requestId()).filter(id -> !id.isEmpty()),
                incoming.header("x-request-id").filter(Headers::isHarmless),
                Optional.empty(),
                said.occurredAt(),
                Optional.of(incoming.trace().traceparent()));
    }

    private Duration patience(Incoming incoming) {
        var most = properties.patience();
        return incoming.patience().filter(p -> p.compareTo(most) < 0).orElse(most);
    }

    /** The language that the caller likes best; what is no language range is treated as none. */
    private static Optional<String> language(String accepted) {
        try {
            return Locale.LanguageRange.parse(accepted).stream()
                    .map(Locale.LanguageRange::getRange)
                    .filter(range -> !range.equals("*"))
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Faulted ended(Calls.Running running, Throwable failure) {
        var fault = Faults.of(failure);
        running.end(fault);
        return new Faulted(fault);
    }
}
