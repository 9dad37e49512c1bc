package io.throughline.platform.message;

import java.util.concurrent.CompletableFuture;

/** The one way in for commands: doors and processes send them here. */
public interface Commands {

    /**
     * Has a command handled by its aggregate. The answer comes when its events are durable. A request id that was
     * answered before gives the same answer again and changes nothing. Fails with {@link Refusal}.
     */
    CompletableFuture<Accepted> send(Command command, CommandCall call);
}
