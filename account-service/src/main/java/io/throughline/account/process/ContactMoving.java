package io.throughline.account.process;

import io.throughline.account.account.TakeInContact;
import io.throughline.contracts.account.ContactEvent.ContactMovedAway;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.process.ProcessCommands;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A contact went to another customer: have that one take him in, so that both histories tell of it. */
@Component
@ProcessingGroup(ContactMoving.NAME)
class ContactMoving {

    static final String NAME = "account.contact-moving";

    private final ProcessCommands commands;

    ContactMoving(ProcessCommands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ContactMovedAway event, Recorded<?> recorded) {
        commands.send(
                recorded,
                NAME,
                new TakeInContact(
                        event.to(),
                        event.contactId(),
                        event.customerId(),
                        event.name(),
                        event.position(),
                        event.email(),
                        event.phone()));
    }
}
