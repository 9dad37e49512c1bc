package io.throughline.lead.lead;

import static io.throughline.platform.message.Refusal.refuse;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.LeadEvent.PlannedOpportunity;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.lead.LeadCommand.ConvertLead;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.CustomerEntry;

/** What becomes of a lead when it is converted: whose account, called what, belonging to whom. */
final class Conversion {

    private Conversion() {}

    /**
     * A prospect who turned out to be a customer meanwhile is that customer, whether or not the command says so. A customer
     * who was known before keeps his owner; a new one belongs to the lead's assignee. The account is called
     * like the organisation, where one is named, else like the person.
     */
    static LeadConverted of(
            LeadCaptured lead, StaffId assignee, ConvertLead command, Caller caller, CustomerDirectory customers) {
        var customer = command.joinCustomerId()
                .map(known -> joined(lead, known, caller, customers))
                .orElseGet(() -> customers.idOf(lead.customerId()));
        var owner = customer.equals(CustomerId.ofProspect(lead.leadId()))
                ? assignee
                : customers.find(customer).flatMap(CustomerEntry::owner).orElse(assignee);
        return new LeadConverted(
                lead.leadId(),
                customer,
                lead.customerId(),
                lead.organisation().map(PersonName::new).orElse(lead.name()),
                lead.organisation().isPresent(),
                lead.name(),
                lead.email(),
                lead.phone(),
                owner,
                command.opportunity().map(plan -> planned(plan, lead.leadId())));
    }

    /** Whether a repetition asks for what was done already; the owner may have changed since. */
    static boolean same(LeadConverted wanted, LeadConverted done) {
        return wanted.customerId().equals(done.customerId())
                && wanted.opportunity().equals(done.opportunity());
    }

    /** Only a bare prospect turns out to be another customer: who has an account would lose it with his owner. */
    private static CustomerId joined(LeadCaptured lead, CustomerId known, Caller caller, CustomerDirectory customers) {
        var target = customers.seeForNew(known, caller, LeadRefusal.CUSTOMER_NOT_FOUND);
        refuse(!target.hasAccount(), LeadRefusal.CUSTOMER_WITHOUT_ACCOUNT);
        var another = customers
                .meant(lead.customerId())
                .filter(CustomerEntry::hasAccount)
                .filter(about -> !about.customerId().equals(target.customerId()));
        refuse(another.isPresent(), LeadRefusal.LEAD_OF_ANOTHER_CUSTOMER);
        return target.customerId();
    }

    private static PlannedOpportunity planned(OpportunityPlan plan, LeadId lead) {
        var negative = plan.expectedValue().filter(value -> value.isNegative()).isPresent();
        refuse(negative, LeadRefusal.VALUE_NEGATIVE);
        var id = plan.opportunityId()
                .orElseGet(() -> new OpportunityId(Identifier.named("opportunity", lead.toString())));
        return new PlannedOpportunity(id, plan.title(), plan.expectedValue());
    }
}
