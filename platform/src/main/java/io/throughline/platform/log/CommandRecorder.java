package io.throughline.platform.log;

import io.throughline.platform.message.Accepted;
import io.throughline.platform.message.Accepted.PlannedEvent;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.ConsistencyToken;
import io.throughline.platform.message.Json;
import io.throughline.platform.message.PlatformRefusal;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.message.RefusalKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Stands around the handler of every command: checks the expected revision against what the handler wants to record, stages
 * the answer of the request id, makes out the receipt, and ends what is only to be tried.
 */
final class CommandRecorder implements MessageHandlerInterceptor<CommandMessage<?>> {

    /** These say nothing about the state of the record, so an old state cannot be their reason. */
    private static final Set<RefusalKind> INDEPENDENT =
            Set.of(RefusalKind.MALFORMED, RefusalKind.UNAUTHENTICATED, RefusalKind.FORBIDDEN);

    private final EventLog log;
    private final EventLogStorageEngine engine;
    private final PromptEventStore store;
    private final EventNames names;
    private final Requests requests;

    CommandRecorder(
            EventLog log, EventLogStorageEngine engine, PromptEventStore store, EventNames names, Requests requests) {
        this.log = log;
        this.engine = engine;
        this.store = store;
        this.names = names;
        this.requests = requests;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        CommandMessage<?> message = unitOfWork.getMessage();
        if (!(message.getPayload() instanceof Command command)) return chain.proceed();
        var circumstances = Circumstances.of(message.getMetaData());
        Optional<String> named = CommandShape.of(command).target(command);
        Optional<String> target = command.partOf().map(UUID::toString).or(() -> named);
        @Nullable Object result;
        try {
            result = chain.proceed();
        } catch (Refusal refusal) {
            throw judged(refusal, target, circumstances);
        }
        List<DomainEventMessage<?>> planned = store.planned();
        String record = recordOf(target, planned);
        if (planned.isEmpty()) refuseToTrustTheCache(circumstances);
        checkRevision(record, planned, circumstances);
        String id = named.orElse(record);
        if (circumstances.validateOnly()) {
            throw validated(id, revisionBefore(record, planned), planned, outcome(result, id));
        }
        Append append = engine.append();
        append.waitAtMost(circumstances.patience());
        var receipt = new Receipt(
                id,
                revisionAfter(record, planned),
                outcome(result, id),
                planned.size(),
                () -> append.position() > 0 ? append.position() : log.readHead());
        // a part of a command is remembered with the whole
        if (unitOfWork.isRoot()) requests.claim(command, circumstances, receipt).ifPresent(Claim::stage);
        return receipt;
    }

    /** The record whose history the events join: the target, unless they all join that of another one. */
    private static String recordOf(Optional<String> target, List<DomainEventMessage<?>> planned) {
        if (planned.isEmpty()) return target.orElse("");
        return target.filter(id -> planned.stream()
                        .anyMatch(e -> e.getAggregateIdentifier().equals(id)))
                .orElseGet(() -> planned.getFirst().getAggregateIdentifier());
    }

    /** Says the revision first where that is what is wrong, and never says no because of a state that may be old. */
    private RuntimeException judged(Refusal refusal, Optional<String> target, Circumstances circumstances) {
        RefusalKind kind = refusal.code().kind();
        if (INDEPENDENT.contains(kind)) return refusal;
        refuseToTrustTheCache(circumstances);
        if (kind == RefusalKind.NOT_FOUND || target.isEmpty()) return refusal;
        long found = log.lastSequence(EventLogStorageEngine.uuid(target.get()));
        return circumstances
                        .expectedRevision()
                        .filter(expected -> expected != found)
                        .isPresent()
                ? mismatch(circumstances, found)
                : refusal;
    }

    private void refuseToTrustTheCache(Circumstances circumstances) {
        if (circumstances.mayBeStale() && log.hasOtherWriters() && AggregateCache.wasUsed()) {
            throw new StaleRecordException();
        }
    }

    private void checkRevision(String id, List<DomainEventMessage<?>> planned, Circumstances circumstances) {
        if (circumstances.expectedRevision().isEmpty()) return;
        long expected = circumstances.expectedRevision().get();
        long found = revisionBefore(id, planned);
        if (found == expected) return;
        long stored = id.isEmpty() ? -1 : log.lastSequence(EventLogStorageEngine.uuid(id));
        if (stored == expected) throw new StaleRecordException();
        throw mismatch(circumstances, stored);
    }

    private static Refusal mismatch(Circumstances circumstances, long found) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("found", found < 0 ? "none" : Long.toString(found));
        circumstances.expectedRevision().ifPresent(expected -> details.put("expected", expected.toString()));
        return new Refusal(PlatformRefusal.REVISION_MISMATCH, details);
    }

    private long revisionBefore(String id, List<DomainEventMessage<?>> planned) {
        return planned.stream()
                .filter(e -> e.getAggregateIdentifier().equals(id))
                .findFirst()
                .map(e -> e.getSequenceNumber() - 1)
                .orElseGet(() -> id.isEmpty() ? -1 : log.lastSequence(EventLogStorageEngine.uuid(id)));
    }

    private long revisionAfter(String id, List<DomainEventMessage<?>> planned) {
        return planned.reversed().stream()
                .filter(e -> e.getAggregateIdentifier().equals(id))
                .findFirst()
                .map(DomainEventMessage::getSequenceNumber)
                .orElseGet(() -> revisionBefore(id, List.of()));
    }

    /** A creating handler "returns" the id, which is no outcome. */
    private static String outcome(@Nullable Object answer, String id) {
        @Nullable Object result = answer instanceof Message<?> message ? message.getPayload() : answer;
        return result instanceof String text && !text.equals(id) ? text : "";
    }

    private ValidatedOnly validated(String id, long revision, List<DomainEventMessage<?>> planned, String outcome) {
        Map<String, Long> firsts = new LinkedHashMap<>();
        for (DomainEventMessage<?> event : planned) {
            firsts.putIfAbsent(event.getAggregateIdentifier(), event.getSequenceNumber());
        }
        firsts.forEach(this::checkPlace);
        engine.append().check();
        List<PlannedEvent> events = planned.stream().map(this::describe).toList();
        String token = ConsistencyToken.encode(log.readHead());
        return new ValidatedOnly(new Accepted(id, revision, token, outcome, events, 0));
    }

    private void checkPlace(String id, long first) {
        UUID aggregate = EventLogStorageEngine.uuid(id);
        long last = log.lastSequence(aggregate);
        if (last == first - 1) return;
        if (first == 0) throw new Refusal(PlatformRefusal.ALREADY_EXISTS);
        throw new StaleRecordException();
    }

    private PlannedEvent describe(DomainEventMessage<?> event) {
        EventNames.StoredName name = names.nameOf(event.getPayloadType());
        return new PlannedEvent(name.name(), name.revision(), Json.stored().writeValueAsString(event.getPayload()));
    }
}
