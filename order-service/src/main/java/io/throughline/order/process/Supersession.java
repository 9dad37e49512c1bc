package io.throughline.order.process;

import io.throughline.contracts.order.QuoteEvent.QuoteIssued;
import io.throughline.order.quote.MarkSuperseded;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.process.ProcessCommands;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Writes on a superseded quote that another took its place (U9). The right to be the valid one passed on with the newer
 * quote's own record already; this only lets the older one tell it.
 */
@Component
@ProcessingGroup(Supersession.NAME)
class Supersession {

    static final String NAME = "order.supersession";

    private final ProcessCommands commands;

    Supersession(ProcessCommands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(QuoteIssued event, Recorded<?> cause) {
        event.supersedes().ifPresent(older -> commands.send(cause, NAME, new MarkSuperseded(older, event.quoteId())));
    }
}
