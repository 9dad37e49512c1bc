package io.throughline.lead.lead;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PhoneNumber;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadEvent.LeadContacted;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.LeadEvent.LeadQualified;
import io.throughline.contracts.lead.LeadEvent.LeadRejected;
import io.throughline.contracts.lead.LeadEvent.PlannedOpportunity;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadRejectionReason;
import io.throughline.contracts.lead.LeadSource;
import io.throughline.lead.lead.LeadCommand.RecordLeadContact;
import io.throughline.platform.identity.StaffMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The life of one lead as tests tell it: {@code aLead().assignedTo(LI_NA).contacted().events()}. */
final class LeadStory {

    static final LeadId LEAD = new LeadId(Identifier.named("test", "lead"));
    static final CustomerId PROSPECT = CustomerId.ofProspect(LEAD);
    static final PersonName NAME = new PersonName("王小明");
    static final Optional<EmailAddress> EMAIL = Optional.of(new EmailAddress("xiaoming@example.com"));
    static final Optional<PhoneNumber> PHONE = Optional.of(new PhoneNumber("+86 10 6552 9988"));

    private final Optional<String> organisation;
    private final CustomerId customer;
    private final List<LeadEvent> events = new ArrayList<>();
    private Optional<StaffMember> assignee = Optional.empty();

    private LeadStory(Optional<String> organisation, CustomerId customer) {
        this.organisation = organisation;
        this.customer = customer;
        events.add(captured());
    }

    static LeadStory aLead() {
        return new LeadStory(Optional.of("晨光贸易有限公司"), PROSPECT);
    }

    static LeadStory aPrivatePersonsLead() {
        return new LeadStory(Optional.empty(), PROSPECT);
    }

    static LeadStory aLeadAbout(CustomerId customer) {
        return new LeadStory(Optional.empty(), customer);
    }

    LeadCaptured captured() {
        return new LeadCaptured(
                LEAD,
                customer,
                NAME,
                organisation,
                EMAIL,
                PHONE,
                LeadSource.WEB_FORM,
                Optional.of("想了解报价"),
                Optional.of("spring"),
                Optional.of("W-7"),
                Map.of("city", "北京"));
    }

    LeadStory assignedTo(StaffMember member) {
        events.add(new LeadAssigned(LEAD, customer, member.id(), assignee.map(StaffMember::id)));
        assignee = Optional.of(member);
        return this;
    }

    LeadStory contacted() {
        events.add(new LeadContacted(LEAD, customer, Channel.PHONE, "called"));
        return this;
    }

    LeadStory qualified() {
        events.add(new LeadQualified(LEAD, customer, Optional.empty()));
        return this;
    }

    LeadStory rejected(LeadRejectionReason reason) {
        events.add(new LeadRejected(LEAD, customer, reason, Optional.empty()));
        return this;
    }

    LeadStory converted() {
        return converted(Optional.empty());
    }

    LeadStory converted(Optional<PlannedOpportunity> opportunity) {
        events.add(conversion(customer, assignee.orElseThrow(), opportunity));
        return this;
    }

    /** The conversion that this lead would end in. */
    LeadConverted conversion(CustomerId account, StaffMember owner, Optional<PlannedOpportunity> opportunity) {
        return new LeadConverted(
                LEAD,
                account,
                customer,
                organisation.map(PersonName::new).orElse(NAME),
                organisation.isPresent(),
                NAME,
                EMAIL,
                PHONE,
                owner.id(),
                opportunity);
    }

    /** What the assignee does first. */
    static RecordLeadContact contact() {
        return new RecordLeadContact(LEAD, Channel.PHONE, "called");
    }

    List<LeadEvent> events() {
        return List.copyOf(events);
    }
}
