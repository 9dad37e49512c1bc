package io.throughline.platform.log;

import io.throughline.platform.message.Accepted;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.CommandCall;
import io.throughline.platform.message.Commands;
import io.throughline.platform.message.LoggedTrace;
import io.throughline.platform.message.PlatformRefusal;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.message.RefusalKind;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.eventsourcing.AggregateDeletedException;
import org.axonframework.messaging.annotation.MessageHandlerInvocationException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Sends commands through Axon's bus. The handler runs on the thread of the caller, which is best a virtual one: a hand-over
 * to a pool of threads costs more than it gives when the commit is shared anyway.
 */
final class LoggedCommands implements Commands {

    private static final int TRIES = 8;

    /** The same request refused for one of these gets the same refusal again, whatever it was answered before. */
    private static final Set<RefusalKind> BEFORE_HANDLING =
            Set.of(RefusalKind.MALFORMED, RefusalKind.UNAUTHENTICATED, RefusalKind.FORBIDDEN);

    private final CommandBus bus;
    private final Requests requests;
    private final CommandTimes times;
    private final Executor apart = task -> Thread.ofVirtual().name("command").start(task);

    LoggedCommands(CommandBus bus, Requests requests, CommandTimes times) {
        this.bus = bus;
        this.requests = requests;
        this.times = times;
    }

    @Override
    public CompletableFuture<Accepted> send(Command command, CommandCall call) {
        // On the thread of an event handler the command would join that handler's unit of work and not be durable yet.
        if (CurrentUnitOfWork.isStarted()) {
            return CompletableFuture.supplyAsync(() -> timed(command, Circumstances.of(call)), apart);
        }
        try {
            return CompletableFuture.completedFuture(timed(command, Circumstances.of(call)));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Accepted timed(Command command, Circumstances circumstances) {
        long since = System.nanoTime();
        String outcome = "FAILED";
        try (var logged = LoggedTrace.of(circumstances.provenance())) {
            var accepted = handle(command, circumstances);
            outcome = "OK";
            return accepted;
        } catch (Refusal refusal) {
            outcome = refusal.code().name();
            throw refusal;
        } finally {
            times.add(command, outcome, since);
        }
    }

    private Accepted handle(Command command, Circumstances first) {
        var circumstances = first;
        for (int tries = 1; ; tries++) {
            try {
                return dispatch(command, circumstances);
            } catch (ValidatedOnly validated) {
                return validated.answer();
            } catch (LogUnavailableException e) {
                throw unavailable(e);
            } catch (RuntimeException e) {
                Optional<Accepted> before = answeredBefore(command, circumstances, e);
                if (before.isPresent()) return before.get();
                if (!isContended(e)) throw refusal(command, e);
                if (tries == TRIES) throw new Refusal(PlatformRefusal.RECORD_CONTENDED);
                circumstances = circumstances.fresh();
            }
        }
    }

    /** Somebody else was at the same records, and it may go well now. Two commands of several parts may wait for each other. */
    private static boolean isContended(RuntimeException e) {
        return switch (e) {
            case ConcurrencyException unused -> true;
            case StaleRecordException unused -> true;
            case DeadlockException unused -> true;
            case ClaimTakenException taken -> taken.claim().oneOfMany();
            default -> false;
        };
    }

    private Optional<Accepted> answeredBefore(Command command, Circumstances circumstances, RuntimeException failure) {
        if (failure instanceof Refusal refusal
                && BEFORE_HANDLING.contains(refusal.code().kind())) {
            return Optional.empty();
        }
        try {
            return requests.answered(command, circumstances);
        } catch (LogUnavailableException e) {
            throw unavailable(e);
        }
    }

    private static RuntimeException refusal(Command command, RuntimeException e) {
        return switch (e) {
            case Refusal refusal -> refusal;
            case ClaimTakenException taken -> taken.claim().lostTo(taken.holder());
            case AggregateDeletedException gone -> new Refusal(command.notFound());
            case AggregateNotFoundException unknown -> new Refusal(command.notFound());
            default -> e;
        };
    }

    private static Refusal unavailable(LogUnavailableException e) {
        var refusal = new Refusal(PlatformRefusal.STORE_UNAVAILABLE);
        refusal.addSuppressed(e);
        return refusal;
    }

    private Accepted dispatch(Command command, Circumstances circumstances) {
        var message = GenericCommandMessage.asCommandMessage(command).withMetaData(circumstances.toMetaData());
        CompletableFuture<Receipt> answer = new CompletableFuture<>();
        bus.<Object, Object>dispatch((GenericCommandMessage<Object>) (Object) message, (sent, result) -> {
            if (result.isExceptional()) answer.completeExceptionally(result.exceptionResult());
            else answer.complete((Receipt) result.getPayload());
        });
        try {
            return answer.join().toAccepted();
        } catch (CompletionException e) {
            throw unwrapped(e);
        }
    }

    /** The exception that the handler or the log threw, out of what it is wrapped in on the way. */
    static RuntimeException unwrapped(Throwable wrapped) {
        Throwable e = wrapped;
        while (e.getCause() != null
                && (e instanceof CompletionException
                        || e instanceof CommandExecutionException
                        || e instanceof MessageHandlerInvocationException)) {
            e = e.getCause();
        }
        if (e instanceof AggregateStreamCreationException) return new Refusal(PlatformRefusal.ALREADY_EXISTS);
        if (e instanceof Error error) throw error;
        return e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
    }
}
