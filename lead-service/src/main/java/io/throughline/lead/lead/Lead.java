package io.throughline.lead.lead;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadEvent.LeadContacted;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.LeadEvent.LeadQualified;
import io.throughline.contracts.lead.LeadEvent.LeadRejected;
import io.throughline.contracts.lead.LeadEvent.LeadReopened;
import io.throughline.contracts.lead.LeadEvent.LeadUnqualified;
import io.throughline.contracts.lead.LeadEvent.LeadWithdrawn;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadRejectionReason;
import io.throughline.contracts.lead.NurturingEnd;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.duplicate.Suspects;
import io.throughline.lead.lead.LeadCommand.CaptureLead;
import io.throughline.lead.lead.LeadCommand.ConvertLead;
import io.throughline.lead.lead.LeadCommand.QualifyLead;
import io.throughline.lead.lead.LeadCommand.RecordLeadContact;
import io.throughline.lead.lead.LeadCommand.RejectLead;
import io.throughline.lead.lead.LeadCommand.ReopenLead;
import io.throughline.lead.lead.LeadCommand.UnqualifyLead;
import io.throughline.lead.lead.LeadCommand.WithdrawLead;
import io.throughline.lead.rules.LeadRules;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.message.Provenance;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who showed interest. A lead is new until somebody is responsible: a supervisor assigns it, a rule distributes it,
 * or it falls into the public pool, where anybody in sales may claim it. Its assignee gets in touch, finds it worth
 * pursuing, and converts it into a customer with an account. Until then it can be rejected, at any step, with a reason, or
 * withdrawn when it was captured by mistake; both can be taken back. Converted is for ever (features §4). While it is open
 * a clock runs (U3): nobody in touch means that the owner is told, then his supervisor, then the pool has it. At any moment
 * it has exactly one owner, or waits for one, or is in the pool. What is known of him meanwhile (tags, behaviour, company)
 * moves it no step. There are no snapshots of it: its events are few, and what they say of the person is sealed only there.
 */
@Aggregate(cache = "aggregateCache")
class Lead {

    @AggregateIdentifier
    private LeadId id;

    @AggregateMember
    private final Assignment assignment = new Assignment();

    @AggregateMember
    private final Interest interest = new Interest();

    private @Nullable Standing standing;
    private @Nullable LeadRejected rejected;
    private @Nullable LeadConverted converted;

    Lead() {}

    /** Answers with the customer whom the lead is about. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    String handle(CaptureLead command, Caller caller, CustomerDirectory customers, LeadRules rules, Suspects suspects) {
        var capture = Capture.of(command, caller, customers, rules, suspects);
        capture.events().forEach(AggregateLifecycle::apply);
        return capture.customer().toString();
    }

    @CommandHandler
    void handle(RecordLeadContact command, Caller caller, CustomerDirectory customers) {
        standing().mustBeOpen(command, caller);
        refuse(standing().owner().isEmpty(), LeadRefusal.LEAD_NOT_ASSIGNED);
        apply(new LeadContacted(standing().id(), customer(customers), command.channel(), command.note()));
    }

    @CommandHandler
    void handle(QualifyLead command, Caller caller, CustomerDirectory customers) {
        standing().mustBeOpen(command, caller);
        if (standing().step() == Step.QUALIFIED) return;
        refuse(standing().step() != Step.CONTACTED, LeadRefusal.LEAD_NOT_CONTACTED);
        apply(new LeadQualified(standing().id(), customer(customers), command.note()));
        interest.endNurturing(NurturingEnd.QUALIFIED, customers);
    }

    @CommandHandler
    void handle(UnqualifyLead command, Caller caller, CustomerDirectory customers) {
        standing().mustBeOpen(command, caller);
        if (standing().step() != Step.QUALIFIED) return;
        apply(new LeadUnqualified(standing().id(), customer(customers), command.reason()));
    }

    @CommandHandler
    void handle(RejectLead command, Caller caller, CustomerDirectory customers) {
        standing().mustBeSeen(command, caller);
        if (standing().step() == Step.REJECTED
                && rejected != null
                && rejected.reason() == command.reason()
                && rejected.explanation().equals(command.explanation())) return;
        refuse(standing().isClosed(), LeadRefusal.LEAD_CLOSED);
        var unexplained = command.reason() == LeadRejectionReason.OTHER
                && command.explanation().isEmpty();
        refuse(unexplained, LeadRefusal.REASON_NOT_EXPLAINED);
        interest.endNurturing(NurturingEnd.CLOSED, customers);
        apply(new LeadRejected(standing().id(), customer(customers), command.reason(), command.explanation()));
    }

    @CommandHandler
    void handle(ReopenLead command, Caller caller, CustomerDirectory customers) {
        standing().mustBeSeen(command, caller);
        refuse(standing().step() != Step.REJECTED && standing().step() != Step.WITHDRAWN, LeadRefusal.LEAD_NOT_CLOSED);
        apply(new LeadReopened(standing().id(), customer(customers), command.reason()));
    }

    @CommandHandler
    void handle(WithdrawLead command, Caller caller, CustomerDirectory customers) {
        standing().mustBeSeen(command, caller);
        if (standing().step() == Step.WITHDRAWN) return;
        refuse(standing().step() == Step.CONVERTED, LeadRefusal.LEAD_CONVERTED);
        interest.endNurturing(NurturingEnd.CLOSED, customers);
        apply(new LeadWithdrawn(standing().id(), customer(customers), command.reason()));
    }

    /** Answers with the customer whose account it is from now on. */
    @CommandHandler
    String handle(ConvertLead command, Caller caller, CustomerDirectory customers) {
        standing().mustBeSeen(command, caller);
        refuse(standing().step() == Step.REJECTED || standing().step() == Step.WITHDRAWN, LeadRefusal.LEAD_CLOSED);
        refuse(
                standing().step() != Step.QUALIFIED && standing().step() != Step.CONVERTED,
                LeadRefusal.LEAD_NOT_QUALIFIED);
        var wanted = Conversion.of(standing().captured(), standing().owner().orElseThrow(), command, caller, customers);
        if (converted == null) {
            interest.endNurturing(NurturingEnd.CLOSED, customers);
            apply(wanted);
        } else {
            refuse(!Conversion.same(wanted, converted), LeadRefusal.LEAD_CLOSED);
        }
        return wanted.customerId().toString();
    }

    @EventSourcingHandler
    void on(LeadEvent event, MetaData metaData) {
        id = event.leadId();
        standing = Standing.after(standing, event, Provenance.of(metaData));
        switch (event) {
            case LeadRejected e -> rejected = e;
            case LeadReopened unused -> rejected = null;
            case LeadConverted e -> converted = e;
            default -> {}
        }
    }

    private Standing standing() {
        return Objects.requireNonNull(standing);
    }

    private CustomerId customer(CustomerDirectory customers) {
        return standing().customer(customers);
    }
}
