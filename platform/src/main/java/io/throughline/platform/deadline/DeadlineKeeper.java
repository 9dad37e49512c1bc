package io.throughline.platform.deadline;

import io.throughline.contracts.Identifier;
import io.throughline.platform.deadline.DeadlineTable.Running;
import io.throughline.platform.message.CommandCall;
import io.throughline.platform.message.Commands;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.message.RefusalKind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Acts on what is due. The command's request id follows from the deadline, its start and how often it was tried, so that a
 * process that dies before it could note the try, or another one at its side, repeats the request and not the effect.
 */
final class DeadlineKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineKeeper.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 64;

    private final List<Deadline> deadlines;
    private final DeadlineTable table;
    private final Supplier<Commands> commands;
    private final Clock clock;
    private volatile boolean closing;

    DeadlineKeeper(List<Deadline> deadlines, DeadlineTable table, Supplier<Commands> commands, Clock clock) {
        this.deadlines = deadlines;
        this.table = table;
        this.commands = commands;
        this.clock = clock;
    }

    /** Looks at all of them; where more is due than it acts on at once, it goes on until nothing is. */
    @Scheduled(fixedDelayString = "${throughline.deadlines.look-every:500ms}")
    void look() {
        for (var deadline : deadlines) {
            try {
                while (!closing && act(deadline) > AT_ONCE / 2) {
                    if (Thread.currentThread().isInterrupted()) return;
                }
            } catch (StoreAway | DataAccessException e) {
                LOG.warn("What is due of {} is acted on later: a store is away", deadline.name(), e);
                return;
            } catch (RuntimeException e) {
                LOG.error("What is due of {} cannot be acted on", deadline.name(), e);
            }
        }
    }

    /** Who would do what is due has gone a moment later; it is done after the next start. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    /** Answers with how many were acted on. */
    private int act(Deadline deadline) {
        var now = clock.instant();
        var due = table.due(deadline.name(), now.minus(deadline.period()), now.minus(deadline.again()), AT_ONCE);
        var acting = due.stream().map(each -> act(deadline, each)).toList();
        try {
            CompletableFuture.allOf(acting.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw new StoreAway(e.getCause());
        }
        return due.size();
    }

    private CompletableFuture<Void> act(Deadline deadline, Running due) {
        var call = new CommandCall(provenance(deadline, due), Optional.empty(), false, PATIENCE);
        return commands.get().send(deadline.due(due.key(), due.since()), call).handle((accepted, failure) -> {
            mustBeJudged(deadline, due, failure);
            table.tried(deadline.name(), due, clock.instant());
            return null;
        });
    }

    /** A no of the domain is an answer like others; a store that is away is none, and the deadline stays as it is. */
    private static void mustBeJudged(Deadline deadline, Running due, @Nullable Throwable failure) {
        if (failure == null) return;
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof Refusal refusal) {
            if (refusal.code().kind() == RefusalKind.UNAVAILABLE) throw new CompletionException(refusal);
            LOG.debug("{} of {} was refused: {}", deadline.name(), due.key(), refusal.code());
        } else {
            LOG.error("{} of {} cannot be acted on; it is tried again later", deadline.name(), due.key(), cause);
        }
    }

    private static Provenance provenance(Deadline deadline, Running due) {
        var request =
                Identifier.named("deadline", deadline.name() + "/" + due.key() + "/" + due.since() + "/" + due.tries());
        return new Provenance(
                "process:" + deadline.name(),
                Optional.empty(),
                "process",
                Optional.of("since " + due.since()),
                Optional.of(request.toString()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A store is away: nothing was wrong with the deadline. */
    private static final class StoreAway extends RuntimeException {
        StoreAway(@Nullable Throwable cause) {
            super(cause);
        }
    }
}
