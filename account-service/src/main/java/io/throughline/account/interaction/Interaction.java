package io.throughline.account.interaction;

import static io.throughline.platform.message.Refusal.refuse;
import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.AccountRefusal;
import io.throughline.account.InteractionRefusal;
import io.throughline.account.account.Contacts;
import io.throughline.account.interaction.InteractionCommand.ContinueInteraction;
import io.throughline.account.interaction.InteractionCommand.CorrectInteraction;
import io.throughline.account.interaction.InteractionCommand.RecordInteraction;
import io.throughline.account.interaction.InteractionCommand.RestoreInteraction;
import io.throughline.account.interaction.InteractionCommand.WithdrawInteraction;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.InteractionEvent.InteractionContinued;
import io.throughline.contracts.account.InteractionEvent.InteractionCorrected;
import io.throughline.contracts.account.InteractionEvent.InteractionRecorded;
import io.throughline.contracts.account.InteractionEvent.InteractionRestored;
import io.throughline.contracts.account.InteractionEvent.InteractionWithdrawn;
import io.throughline.contracts.account.InteractionId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.message.Provenance;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A touch with a customer: a call, a visit, a message, a remark. It is written down once, now or later (A20, A24), and may
 * go on from an earlier one (A21). Who wrote it down may correct it, or withdraw what was a mistake; the history keeps both.
 * When it took place is told by the command's circumstances, and stays.
 */
@Aggregate
class Interaction {

    @AggregateIdentifier
    private @Nullable InteractionId id;

    /** As it is told now. */
    private @Nullable InteractionCorrected told;

    private Optional<StaffId> author = Optional.empty();
    private Optional<InteractionId> earlier = Optional.empty();
    private boolean withdrawn;

    Interaction() {}

    /** Of a touch with a customer whom he does not see nobody learns more than if there were none. */
    @CommandHandlerInterceptor
    void admit(InteractionCommand command, Caller caller, CustomerDirectory customers) {
        if (id == null) return;
        customers.see(told().customerId(), caller, InteractionRefusal.INTERACTION_NOT_FOUND);
        boolean aboutThat = command instanceof WithdrawInteraction || command instanceof RestoreInteraction;
        refuse(withdrawn && !aboutThat, InteractionRefusal.INTERACTION_WITHDRAWN);
    }

    /** A touch with a prospect who turned out to be another customer belongs to that customer. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(
            RecordInteraction command,
            Caller caller,
            CustomerDirectory customers,
            Contacts contacts,
            Interactions interactions) {
        var customer = customers
                .seeForNew(command.customerId(), caller, AccountRefusal.CUSTOMER_NOT_FOUND)
                .customerId();
        mustBeHis(command.contactId(), customer, contacts);
        command.continues().ifPresent(to -> {
            var found = interactions.find(to).filter(touch -> isOf(customer, touch, caller, customers));
            refuse(found.isEmpty(), InteractionRefusal.EARLIER_NOT_FOUND);
            refuse(found.get().at().isAfter(caller.now()), InteractionRefusal.EARLIER_IS_LATER);
        });
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
        if (command.continues().isEmpty()) return;
        apply(new InteractionContinued(command.interactionId(), customer, Optional.empty(), command.continues()));
    }

    @CommandHandler
    void handle(CorrectInteraction command, Caller caller, StaffDirectory staff, Contacts contacts) {
        mayChange(caller, staff);
        var customer = told().customerId();
        mustBeHis(command.contactId(), customer, contacts);
        var corrected = new InteractionCorrected(
                command.interactionId(),
                customer,
                command.contactId(),
                command.kind(),
                command.channel(),
                command.direction(),
                command.subject(),
                command.text(),
                command.mood());
        if (!corrected.equals(told)) apply(corrected);
    }

    /**
     * Whoever goes on with the customer may tell it, not only who wrote it down. What only goes on from what came before, at
     * the same moment from what was written down before, can go in no circle.
     */
    @CommandHandler
    void handle(ContinueInteraction command, Caller caller, CustomerDirectory customers, Interactions interactions) {
        if (command.earlier().equals(earlier)) return;
        var own = interactions.find(command.interactionId()).orElseThrow();
        var customer = customers
                .see(told().customerId(), caller, InteractionRefusal.INTERACTION_NOT_FOUND)
                .survivor();
        command.earlier().ifPresent(to -> {
            var found = interactions
                    .find(to)
                    .filter(touch -> !touch.id().equals(own.id()) && isOf(customer, touch, caller, customers));
            refuse(found.isEmpty(), InteractionRefusal.EARLIER_NOT_FOUND);
            refuse(found.get().isAfter(own), InteractionRefusal.EARLIER_IS_LATER);
        });
        apply(new InteractionContinued(command.interactionId(), told().customerId(), earlier, command.earlier()));
    }

    @CommandHandler
    void handle(WithdrawInteraction command, Caller caller, StaffDirectory staff) {
        mayChange(caller, staff);
        if (withdrawn) return;
        apply(new InteractionWithdrawn(command.interactionId(), told().customerId(), command.reason()));
    }

    @CommandHandler
    void handle(RestoreInteraction command, Caller caller, StaffDirectory staff) {
        mayChange(caller, staff);
        if (!withdrawn) return;
        apply(new InteractionRestored(command.interactionId(), told().customerId()));
    }

    @EventSourcingHandler
    void on(InteractionRecorded event, MetaData metaData) {
        id = event.interactionId();
        told = event.told();
        author = Provenance.of(metaData).staff();
    }

    @EventSourcingHandler
    void on(InteractionCorrected event) {
        told = event;
    }

    @EventSourcingHandler
    void on(InteractionContinued event) {
        earlier = event.to();
    }

    @EventSourcingHandler
    void on(InteractionWithdrawn unused) {
        withdrawn = true;
    }

    @EventSourcingHandler
    void on(InteractionRestored unused) {
        withdrawn = false;
    }

    private InteractionCorrected told() {
        return requireNonNull(told);
    }

    private static void mustBeHis(Optional<ContactId> contact, CustomerId customer, Contacts contacts) {
        boolean stranger = contact.filter(one -> !contacts.has(customer, one)).isPresent();
        refuse(stranger, AccountRefusal.CONTACT_NOT_FOUND);
    }

    /** What was said with one of two who were merged can be gone on from with the other. */
    private static boolean isOf(CustomerId customer, TakenPlace touch, Caller caller, CustomerDirectory customers) {
        return customers
                .see(touch.customerId(), caller, InteractionRefusal.EARLIER_NOT_FOUND)
                .survivor()
                .equals(customer);
    }

    /** What a process wrote down is nobody's own: whoever sees the customer may put it right. */
    private void mayChange(Caller caller, StaffDirectory staff) {
        boolean his = author.isEmpty()
                || caller.author()
                        .filter(one -> staff.isOrStandsAbove(one, author.get()))
                        .isPresent();
        refuse(!his && !caller.may(Permission.ACT_FOR_ANYBODY), InteractionRefusal.NOT_HIS_INTERACTION);
    }
}
