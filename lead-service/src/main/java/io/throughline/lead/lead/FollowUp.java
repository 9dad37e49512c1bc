package io.throughline.lead.lead;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.FollowUpRules;
import io.throughline.contracts.lead.LeadEscalationLevel;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadEvent.LeadContacted;
import io.throughline.contracts.lead.LeadEvent.LeadHandedOver;
import io.throughline.contracts.lead.LeadEvent.LeadReopened;
import io.throughline.contracts.lead.LeadEvent.LeadUnassigned;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadPoolEvent;
import io.throughline.contracts.lead.LeadPoolEvent.LeadEscalated;
import io.throughline.contracts.lead.LeadPoolEvent.LeadReturnedToPool;
import io.throughline.contracts.lead.LeadReturnReason;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.rules.Ruled;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long nobody has been in touch, and who was told: owner, supervisor, then the pool (U3).
 *
 * @param since when the clock started: capture, assignment or contact
 * @param contacted whether whoever is responsible was in touch since he is
 * @param told who was told last, if anybody was
 * @param toldAt when he was told; the clock's start until then
 */
record FollowUp(Instant since, boolean contacted, Optional<LeadEscalationLevel> told, Instant toldAt) {

    static FollowUp from(Instant since, boolean contacted) {
        return new FollowUp(since, contacted, Optional.empty(), since);
    }

    /**
     * The clock after an event. Whoever gets it is to be in touch, whoever was before.
     *
     * @param from when the clock would start by this event
     * @param happened when it happened
     */
    FollowUp after(LeadEvent event, Instant from, Instant happened) {
        return switch (event) {
            case LeadCaptured unused -> from(from, false);
            case LeadAssigned unused -> from(from, false);
            case LeadHandedOver unused -> from(from, false);
            case LeadUnassigned unused -> from(from, false);
            case LeadReopened unused -> from(from, false);
            case LeadContacted unused -> from(from, true);
            case LeadEscalated e -> new FollowUp(since, contacted, Optional.of(e.level()), happened);
            default -> this;
        };
    }

    /** What is to happen at that moment, if anything is. */
    Optional<LeadPoolEvent> due(
            LeadId lead,
            CustomerId customer,
            Optional<StaffId> owner,
            Ruled<FollowUpRules> rules,
            StaffDirectory staff,
            Instant now) {
        if (now.isBefore(toldAt.plus(patience(rules.rules())))) return Optional.empty();
        var level = told.isEmpty() ? LeadEscalationLevel.OWNER : LeadEscalationLevel.SUPERVISOR;
        var next = told.equals(Optional.of(LeadEscalationLevel.SUPERVISOR))
                ? Optional.<StaffId>empty()
                : owner.flatMap(staff::byId).flatMap(member -> toldAt(level, member));
        return Optional.of(
                next.<LeadPoolEvent>map(to -> new LeadEscalated(lead, customer, level, to, since, rules.version()))
                        .orElseGet(() -> returned(lead, customer, owner, rules)));
    }

    private Duration patience(FollowUpRules rules) {
        if (told.isPresent()) return Duration.ofHours(rules.hoursBetweenSteps());
        return Duration.ofHours(contacted ? rules.hoursToNextContact() : rules.hoursToFirstContact());
    }

    private static Optional<StaffId> toldAt(LeadEscalationLevel level, StaffMember owner) {
        return level == LeadEscalationLevel.OWNER ? Optional.of(owner.id()) : owner.supervisor();
    }

    private static LeadPoolEvent returned(
            LeadId lead, CustomerId customer, Optional<StaffId> owner, Ruled<FollowUpRules> rules) {
        var reason = owner.isEmpty() ? LeadReturnReason.NOT_ASSIGNED : LeadReturnReason.NOT_FOLLOWED_UP;
        return new LeadReturnedToPool(lead, customer, owner, reason, rules.version());
    }
}
