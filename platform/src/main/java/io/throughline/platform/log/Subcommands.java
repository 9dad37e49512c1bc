package io.throughline.platform.log;

import io.throughline.platform.message.Command;
import io.throughline.platform.message.Provenance;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Sends commands as parts of the one that is being handled: all that they record is appended with it in one go, or nothing.
 * Each is judged as if it had come alone; the no of one is the no of the whole, if it is let out.
 */
public final class Subcommands {

    private final CommandBus bus;
    private final PromptEventStore store;

    Subcommands(CommandBus bus, PromptEventStore store) {
        this.bus = bus;
        this.store = store;
    }

    /**
     * Has a command of this process handled on this thread, within the command that is being handled.
     *
     * @param provenance what is stored beside its events
     */
    public void send(Command command, Provenance provenance) {
        var whole = Circumstances.of(CurrentUnitOfWork.get().getMessage().getMetaData());
        var message = GenericCommandMessage.asCommandMessage(command)
                .withMetaData(whole.ofPart(provenance).toMetaData());
        CompletableFuture<Object> answer = new CompletableFuture<>();
        bus.<Object, Object>dispatch((GenericCommandMessage<Object>) (Object) message, (sent, result) -> {
            if (result.isExceptional()) answer.completeExceptionally(result.exceptionResult());
            else answer.complete(result.getPayload());
        });
        try {
            answer.join();
        } catch (CompletionException e) {
            throw LoggedCommands.unwrapped(e);
        }
    }

    /**
     * Has the whole command handled once more, on what the log says then, if what its parts record on that record does not
     * follow the revision on which was decided.
     */
    public void mustFollow(UUID recordId, long revision) {
        store.planned().stream()
                .filter(event -> event.getAggregateIdentifier().equals(recordId.toString()))
                .mapToLong(DomainEventMessage::getSequenceNumber)
                .findFirst()
                .ifPresent(first -> {
                    if (first != revision + 1) throw new ConcurrencyException("The record has moved on meanwhile");
                });
    }
}
