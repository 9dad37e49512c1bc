package io.throughline.lead.lead;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.CaptureRules;
import io.throughline.contracts.lead.LeadDetailEvent.LeadDuplicatesSuspected;
import io.throughline.contracts.lead.LeadDetailEvent.LeadLinkedToCompany;
import io.throughline.contracts.lead.LeadDetailEvent.LeadOriginTold;
import io.throughline.contracts.lead.LeadDetailEvent.LeadReceiptGiven;
import io.throughline.contracts.lead.LeadDetailEvent.LeadVisitorRecognised;
import io.throughline.contracts.lead.LeadDetailEvent.SuspectedDuplicate;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadSource;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.duplicate.DuplicateCandidate;
import io.throughline.lead.duplicate.Suspects;
import io.throughline.lead.lead.LeadCommand.CaptureLead;
import io.throughline.lead.rules.LeadRules;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.rules.Ruled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is recorded when somebody shows interest: the lead, and what is known of it at once.
 *
 * @param customer whom it is about
 */
record Capture(CustomerId customer, List<LeadEvent> events) {

    /** He wrote to a page of ours and left an address: he is told at once that it arrived. */
    private static final Set<LeadSource> ANSWERED_AT_ONCE = Set.of(LeadSource.WEB_FORM, LeadSource.LANDING_PAGE);

    static Capture of(
            CaptureLead command, Caller caller, CustomerDirectory customers, LeadRules rules, Suspects suspects) {
        var lead = command.leadId();
        var customer = command.customerId()
                .map(known -> customers
                        .seeForNew(known, caller, LeadRefusal.CUSTOMER_NOT_FOUND)
                        .customerId())
                .orElseGet(() -> CustomerId.ofProspect(lead));
        var referrer = command.referredBy()
                .map(by -> customers
                        .see(by, caller, LeadRefusal.CUSTOMER_NOT_FOUND)
                        .customerId());
        var events = new ArrayList<LeadEvent>();
        events.add(captured(command, customer));
        if (command.channel().isPresent() || referrer.isPresent()) {
            events.add(new LeadOriginTold(lead, customer, command.channel(), referrer));
        }
        suspected(command, customer, rules.capture(), suspects, caller).ifPresent(events::add);
        linked(command, customer, rules.capture(), suspects, caller).ifPresent(events::add);
        command.visitorId().ifPresent(visitor -> events.add(new LeadVisitorRecognised(lead, customer, visitor)));
        receipt(command, customer, rules, caller).ifPresent(events::add);
        return new Capture(customer, List.copyOf(events));
    }

    private static LeadCaptured captured(CaptureLead command, CustomerId customer) {
        return new LeadCaptured(
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
                command.attributes());
    }

    /** A lead about a customer who was named is no duplicate of him. */
    private static Optional<LeadEvent> suspected(
            CaptureLead command, CustomerId customer, Ruled<CaptureRules> rules, Suspects suspects, Caller caller) {
        var found = suspects
                .from(
                        rules.rules().suspectFrom(),
                        command.name(),
                        command.organisation(),
                        command.email(),
                        command.phone(),
                        caller)
                .stream()
                .filter(candidate -> !candidate.customerId().equals(customer))
                .toList();
        if (found.isEmpty()) return Optional.empty();
        var likeliest = found.getFirst();
        if (rules.rules().refuseFrom().filter(from -> likeliest.score() >= from).isPresent()) {
            throw refused(likeliest);
        }
        var named = found.stream()
                .map(candidate -> new SuspectedDuplicate(candidate.customerId(), candidate.score()))
                .toList();
        return Optional.of(new LeadDuplicatesSuspected(command.leadId(), customer, named, rules.version()));
    }

    private static Refusal refused(DuplicateCandidate likeliest) {
        return new Refusal(
                LeadRefusal.LEAD_LIKELY_DUPLICATE,
                Map.of(
                        "customerId", likeliest.customerId().toString(),
                        "likeness", Integer.toString(likeliest.score())));
    }

    private static Optional<LeadEvent> linked(
            CaptureLead command, CustomerId customer, Ruled<CaptureRules> rules, Suspects suspects, Caller caller) {
        if (!rules.rules().linkToCompany()) return Optional.empty();
        return command.organisation()
                .flatMap(organisation -> suspects.company(organisation, caller))
                .filter(company -> !company.equals(customer))
                .map(company -> new LeadLinkedToCompany(command.leadId(), customer, company));
    }

    /** What comes from a file was written long ago; nobody waits for a receipt. */
    private static Optional<LeadEvent> receipt(
            CaptureLead command, CustomerId customer, LeadRules rules, Caller caller) {
        boolean waits = ANSWERED_AT_ONCE.contains(command.source())
                && command.email().isPresent()
                && caller.provenance().source().isEmpty();
        if (!waits) return Optional.empty();
        var now = rules.followUp();
        var answerBy = caller.now().plus(Duration.ofHours(now.rules().hoursToFirstContact()));
        return Optional.of(new LeadReceiptGiven(command.leadId(), customer, Channel.EMAIL, answerBy, now.version()));
    }
}
