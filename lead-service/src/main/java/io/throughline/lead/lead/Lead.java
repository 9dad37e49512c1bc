package io.throughline.lead.lead;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadEvent.LeadContacted;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.LeadEvent.LeadQualified;
import io.throughline.contracts.lead.LeadEvent.LeadRejected;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadRejectionReason;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.lead.LeadCommand.AssignLead;
import io.throughline.lead.lead.LeadCommand.CaptureLead;
import io.throughline.lead.lead.LeadCommand.ConvertLead;
import io.throughline.lead.lead.LeadCommand.QualifyLead;
import io.throughline.lead.lead.LeadCommand.RecordLeadContact;
import io.throughline.lead.lead.LeadCommand.RejectLead;
import io.throughline.platform.identity.Assignee;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.message.Provenance;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who showed interest. A lead is new until a supervisor assigns it; its assignee gets in touch, finds it worth
 * pursuing, and converts it into a customer with an account. Until then it can be rejected, at any step, with a reason.
 * It may be assigned anew and contacted again while it is open; converted and rejected are for ever (features §4).
 * There are no snapshots of it: its events are few, and what they say of the person is sealed only there.
 */
@Aggregate(cache = "aggregateCache")
class Lead {

    /** How far a lead has come. */
    private enum Step {
        NEW,
        ASSIGNED,
        CONTACTED,
        QUALIFIED,
        CONVERTED,
        REJECTED;

        boolean isClosed() {
            return this == CONVERTED || this == REJECTED;
        }
    }

    private static final Assignee ASSIGNEE =
            new Assignee(Permission.OWN_CUSTOMERS, LeadRefusal.ASSIGNEE_NOT_FOUND, LeadRefusal.ASSIGNEE_NOT_IN_SALES);

    @AggregateIdentifier
    private LeadId id;

    private Step step = Step.NEW;
    private @Nullable LeadCaptured captured;
    private @Nullable StaffId assignee;
    private @Nullable StaffId capturer;
    private @Nullable LeadRejected rejected;
    private @Nullable LeadConverted converted;

    Lead() {}

    /** Answers with the customer whom the lead is about. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    String handle(CaptureLead command, Caller caller, CustomerDirectory customers) {
        var customer = command.customerId()
                .map(known -> customers
                        .see(known, caller, LeadRefusal.CUSTOMER_NOT_FOUND)
                        .customerId())
                .orElseGet(() -> CustomerId.ofProspect(command.leadId()));
        apply(new LeadCaptured(
                command.leadId(),
                customer,
                command.name(),
                command.organisation(),
                command.email(),
                command.phone(),
                command.source(),
                command.interest(),
                command.campaign(),
                command.reference(),
                command.attributes()));
        return customer.toString();
    }

    @CommandHandler
    void handle(AssignLead command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {
        mustBeOpen(command, caller);
        ASSIGNEE.check(command.assignee(), caller, staff);
        if (command.assignee().equals(assignee)) return;
        apply(new LeadAssigned(id, customer(customers), command.assignee(), owner()));
    }

    @CommandHandler
    void handle(RecordLeadContact command, Caller caller, CustomerDirectory customers) {
        mustBeOpen(command, caller);
        refuse(step == Step.NEW, LeadRefusal.LEAD_NOT_ASSIGNED);
        apply(new LeadContacted(id, customer(customers), command.channel(), command.note()));
    }

    @CommandHandler
    void handle(QualifyLead command, Caller caller, CustomerDirectory customers) {
        mustBeOpen(command, caller);
        if (step == Step.QUALIFIED) return;
        refuse(step != Step.CONTACTED, LeadRefusal.LEAD_NOT_CONTACTED);
        apply(new LeadQualified(id, customer(customers), command.note()));
    }

    @CommandHandler
    void handle(RejectLead command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller);
        if (rejected != null
                && rejected.reason() == command.reason()
                && rejected.explanation().equals(command.explanation())) return;
        refuse(step.isClosed(), LeadRefusal.LEAD_CLOSED);
        var unexplained = command.reason() == LeadRejectionReason.OTHER
                && command.explanation().isEmpty();
        refuse(unexplained, LeadRefusal.REASON_NOT_EXPLAINED);
        apply(new LeadRejected(id, customer(customers), command.reason(), command.explanation()));
    }

    /** Answers with the customer whose account it is from now on. */
    @CommandHandler
    String handle(ConvertLead command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller);
        refuse(step == Step.REJECTED, LeadRefusal.LEAD_CLOSED);
        refuse(step != Step.QUALIFIED && step != Step.CONVERTED, LeadRefusal.LEAD_NOT_QUALIFIED);
        var wanted = Conversion.of(captured(), Objects.requireNonNull(assignee), command, caller, customers);
        if (converted == null) {
            apply(wanted);
        } else {
            refuse(!Conversion.same(wanted, converted), LeadRefusal.LEAD_CLOSED);
        }
        return wanted.customerId().toString();
    }

    @EventSourcingHandler
    void on(LeadCaptured event, MetaData metaData) {
        id = event.leadId();
        captured = event;
        capturer = Provenance.of(metaData).staff().orElse(null);
    }

    @EventSourcingHandler
    void on(LeadAssigned event) {
        assignee = event.assignee();
        if (step == Step.NEW) step = Step.ASSIGNED;
    }

    @EventSourcingHandler
    void on(LeadContacted event) {
        if (step == Step.ASSIGNED) step = Step.CONTACTED;
    }

    @EventSourcingHandler
    void on(LeadQualified event) {
        step = Step.QUALIFIED;
    }

    @EventSourcingHandler
    void on(LeadRejected event) {
        step = Step.REJECTED;
        rejected = event;
    }

    @EventSourcingHandler
    void on(LeadConverted event) {
        step = Step.CONVERTED;
        converted = event;
    }

    private void mustBeOpen(LeadCommand command, Caller caller) {
        mustBeSeen(command, caller);
        refuse(step.isClosed(), LeadRefusal.LEAD_CLOSED);
    }

    /** Whoever captured it keeps sight of it until it is assigned. */
    private void mustBeSeen(LeadCommand command, Caller caller) {
        refuse(!caller.sees(owner(), Optional.ofNullable(capturer)), command.notFound());
    }

    private LeadCaptured captured() {
        return Objects.requireNonNull(captured);
    }

    /** Whom it is about by now: another lead may have found that he is a customer we know. */
    private CustomerId customer(CustomerDirectory customers) {
        return customers.idOf(captured().customerId());
    }

    private Optional<StaffId> owner() {
        return Optional.ofNullable(assignee);
    }
}
