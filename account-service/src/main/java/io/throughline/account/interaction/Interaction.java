package io.throughline.account.interaction;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.AccountRefusal;
import io.throughline.account.account.Contacts;
import io.throughline.account.interaction.InteractionCommand.RecordInteraction;
import io.throughline.contracts.account.InteractionEvent.InteractionRecorded;
import io.throughline.contracts.account.InteractionId;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * A touch with a customer: a call, a visit, a message, a remark. It is written down once, now or later, and never changed
 * (A20, A21). When it took place is told by the command's circumstances.
 */
@Aggregate
class Interaction {

    @AggregateIdentifier
    private InteractionId id;

    Interaction() {}

    /** A touch with a prospect who turned out to be another customer belongs to that customer. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(RecordInteraction command, Caller caller, CustomerDirectory customers, Contacts contacts) {
        var customer = customers
                .see(command.customerId(), caller, AccountRefusal.CUSTOMER_NOT_FOUND)
                .customerId();
        var stranger = command.contactId().filter(contact -> !contacts.has(customer, contact));
        refuse(stranger.isPresent(), AccountRefusal.CONTACT_NOT_FOUND);
        apply(new InteractionRecorded(
                command.interactionId(),
                customer,
                command.contactId(),
                command.kind(),
                command.channel(),
                command.direction(),
                command.subject(),
                command.text(),
                command.mood(),
                command.reference()));
    }

    @EventSourcingHandler
    void on(InteractionRecorded event) {
        id = event.interactionId();
    }
}
