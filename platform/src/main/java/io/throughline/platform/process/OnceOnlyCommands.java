package io.throughline.platform.process;

import io.throughline.contracts.Identifier;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.CommandCall;
import io.throughline.platform.message.Commands;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.message.Refusal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Sends the commands of processes under a request id that follows from the event. */
final class OnceOnlyCommands implements ProcessCommands {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TRIES = 3;

    private final Commands commands;

    OnceOnlyCommands(Commands commands) {
        this.commands = commands;
    }

    @Override
    public ProcessAnswer send(Recorded<?> cause, String process, String which, Command command) {
        var call = new CommandCall(provenance(cause, process, which), Optional.empty(), false, PATIENCE);
        for (int tries = 1; ; tries++) {
            try {
                return new ProcessAnswer.Done(commands.send(command, call).join());
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof Refusal refusal)) throw e;
                switch (refusal.code().kind()) {
                    case RULE, TAKEN, NOT_FOUND, LIMIT -> {
                        return new ProcessAnswer.Refused(refusal);
                    }
                    case UNAVAILABLE, REVISION -> {
                        if (tries == TRIES) throw refusal;
                    }
                    case MALFORMED, UNAUTHENTICATED, FORBIDDEN -> throw refusal;
                }
            }
        }
    }

    private static Provenance provenance(Recorded<?> cause, String process, String which) {
        String requestId = Identifier.named("process", cause.eventId() + "/" + process + "/" + which)
                .toString();
        Provenance because = cause.provenance();
        return new Provenance(
                "process:" + process,
                Optional.empty(),
                "process",
                Optional.empty(),
                Optional.of(requestId),
                because.correlationId().or(() -> Optional.of(cause.eventId())),
                Optional.of(cause.eventId()),
                because.occurredAt(),
                because.traceparent());
    }
}
