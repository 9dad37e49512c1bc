package io.throughline.platform.process;

import io.throughline.platform.message.Command;
import io.throughline.platform.message.Recorded;

/**
 * How an event handler acts: by commands of its own service, each once for each event, however often the event is handled.
 * The actor is {@code process:} and the name of the process; the event is the cause, and what it belongs to (correlation,
 * time at which it happened, trace) is inherited.
 */
public interface ProcessCommands {

    /**
     * Sends a command because of an event, and returns when it is durable. Of two commands of the same kind for one event
     * use {@link #send(Recorded, String, String, Command)}.
     *
     * @param cause the event, a parameter of the handler
     * @param process the name of the process, such as {@code account.opening}
     * @throws io.throughline.platform.message.Refusal when a store is unavailable even after some tries, or when the
     *     command itself is at fault; let it out: the event is then handled again, or becomes a dead letter
     */
    default ProcessAnswer send(Recorded<?> cause, String process, Command command) {
        return send(cause, process, command.getClass().getSimpleName(), command);
    }

    /** The same for a process that sends several commands of one kind for one event, told apart by {@code which}. */
    ProcessAnswer send(Recorded<?> cause, String process, String which, Command command);
}
