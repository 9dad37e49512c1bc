package io.throughline.platform.operation;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.google.common.collect.Lists;
import io.throughline.contracts.operation.OperationEvent.ImportUndoStarted;
import io.throughline.contracts.operation.OperationEvent.OperationCancelled;
import io.throughline.contracts.operation.OperationEvent.OperationFinished;
import io.throughline.contracts.operation.OperationEvent.OperationStarted;
import io.throughline.contracts.operation.OperationEvent.OperationTargetsNamed;
import io.throughline.contracts.operation.OperationEvent.OperationUndoStarted;
import io.throughline.contracts.operation.OperationId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.door.KnownCommands;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.message.Fields;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.operation.OperationCommand.CancelOperation;
import io.throughline.platform.operation.OperationCommand.StartOperation;
import io.throughline.platform.operation.OperationCommand.UndoImport;
import io.throughline.platform.operation.OperationCommand.UndoOperation;
import java.util.HashSet;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A command that is sent for many records, or the undoing of such. It is started, its rows are sent by its service, and it
 * ends when each row has its result, or when somebody cancels it. Its rows are no part of it: what they did is in the history
 * of the records, and their results are kept beside, as working memory.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
class Operation {

    private static final int TOGETHER = 1_000;

    @AggregateIdentifier
    private @Nullable OperationId id;

    private @Nullable StaffId starter;
    private boolean ended;

    Operation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(StartOperation command, Caller caller, KnownCommands commands, OwnService service) {
        refuse(new HashSet<>(command.targets()).size() < command.targets().size(), OperationRefusal.TARGETS_REPEATED);
        var known = commands.named(command.command()).orElseThrow(() -> new Refusal(OperationRefusal.COMMAND_UNKNOWN));
        refuse(!caller.may(known.requires()), IdentityRefusal.PERMISSION_MISSING);
        var common = command.common().orElse(Fields.NONE);
        known.of(command.targets().getFirst(), common);
        apply(new OperationStarted(
                command.operationId(),
                service.name(),
                command.command(),
                common.json(),
                command.targets().size(),
                command.preview()));
        for (var targets : Lists.partition(command.targets(), TOGETHER)) {
            apply(new OperationTargetsNamed(command.operationId(), List.copyOf(targets)));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(UndoOperation command, Caller caller, PastOperations operations, OwnService service) {
        var undone = operations
                .find(command.undoes())
                .filter(past -> past.isSeenBy(caller))
                .orElseThrow(() -> new Refusal(OperationRefusal.OPERATION_NOT_FOUND));
        refuse(undone.preview(), OperationRefusal.PREVIEW_DID_NOTHING);
        refuse(!undone.ended(), OperationRefusal.OPERATION_RUNNING);
        apply(new OperationUndoStarted(command.operationId(), service.name(), command.undoes(), command.preview()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(UndoImport command, OwnService service) {
        apply(new ImportUndoStarted(command.operationId(), service.name(), command.file(), command.preview()));
    }

    @CommandHandler
    void handle(CancelOperation command, Caller caller) {
        refuse(!PastOperation.isSeen(starter, caller), command.notFound());
        if (!ended) apply(new OperationCancelled(command.operationId()));
    }

    @CommandHandler
    void handle(FinishOperation command) {
        if (ended) return;
        apply(new OperationFinished(
                command.operationId(), command.changed(), command.unchanged(), command.refused(), command.failed()));
    }

    @EventSourcingHandler
    void on(OperationStarted event, MetaData metaData) {
        id = event.operationId();
        starter = Provenance.of(metaData).staff().orElse(null);
    }

    @EventSourcingHandler
    void on(OperationUndoStarted event, MetaData metaData) {
        id = event.operationId();
        starter = Provenance.of(metaData).staff().orElse(null);
    }

    @EventSourcingHandler
    void on(ImportUndoStarted event, MetaData metaData) {
        id = event.operationId();
        starter = Provenance.of(metaData).staff().orElse(null);
    }

    @EventSourcingHandler
    void on(OperationTargetsNamed event) {
        id = event.operationId();
    }

    @EventSourcingHandler
    void on(OperationCancelled event) {
        ended = true;
    }

    @EventSourcingHandler
    void on(OperationFinished event) {
        ended = true;
    }
}
