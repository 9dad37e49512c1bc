package io.throughline.account.commission;

import io.throughline.contracts.lead.OpportunityEvent.OpportunityAssigned;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityHandedOver;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityOpened;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.lead.OpportunityTermsEvent.TeamMemberNamed;
import io.throughline.contracts.lead.OpportunityTermsEvent.TeamMemberReleased;
import io.throughline.contracts.lead.TeamRole;
import io.throughline.contracts.staff.StaffId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the few events of one opportunity from the log itself: money must not rest on a view that may be late. */
@Component
final class LoggedCrews implements Crews {

    private final Supplier<EventStore> log;

    LoggedCrews(ObjectProvider<EventStore> log) {
        this.log = log::getObject;
    }

    @Override
    public Crew of(OpportunityId opportunity, long sequence) {
        Map<StaffId, TeamRole> team = new LinkedHashMap<>();
        var owner = log.get()
                .readEvents(opportunity.toString(), 0)
                .asStream()
                .filter(message -> message.getSequenceNumber() < sequence)
                .reduce(
                        Optional.<StaffId>empty(),
                        (before, message) -> switch (message.getPayload()) {
                            case OpportunityOpened e -> e.owner();
                            case OpportunityAssigned e -> Optional.of(e.assignee());
                            case OpportunityHandedOver e -> e.to();
                            case TeamMemberNamed e -> {
                                team.put(e.member(), e.role());
                                yield before;
                            }
                            case TeamMemberReleased e -> {
                                team.remove(e.member());
                                yield before;
                            }
                            default -> before;
                        },
                        (one, other) -> other);
        return new Crew(owner, Collections.unmodifiableMap(team));
    }
}
