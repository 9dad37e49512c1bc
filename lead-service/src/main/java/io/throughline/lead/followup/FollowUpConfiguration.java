package io.throughline.lead.followup;

import io.throughline.contracts.lead.FollowUpRules;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadEvent.LeadContacted;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.LeadEvent.LeadHandedOver;
import io.throughline.contracts.lead.LeadEvent.LeadRejected;
import io.throughline.contracts.lead.LeadEvent.LeadReopened;
import io.throughline.contracts.lead.LeadEvent.LeadUnassigned;
import io.throughline.contracts.lead.LeadEvent.LeadWithdrawn;
import io.throughline.contracts.lead.LeadPoolEvent.LeadEscalated;
import io.throughline.contracts.lead.LeadPoolEvent.LeadReturnedToPool;
import io.throughline.lead.rules.LeadRules;
import io.throughline.platform.deadline.Deadline;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The three stretches of a lead's clock; a lead is in one of them at most. */
@Configuration(proxyBeanMethods = false)
class FollowUpConfiguration {

    /** From capture to an assignment, and from an assignment to the first contact. */
    @Bean
    Deadline leadFirstContact(LeadRules rules) {
        return new FollowUpDeadline(
                "lead.first-contact",
                rules,
                FollowUpRules::hoursToFirstContact,
                Set.of(
                        LeadCaptured.class,
                        LeadAssigned.class,
                        LeadUnassigned.class,
                        LeadHandedOver.class,
                        LeadReopened.class),
                Set.of(
                        LeadContacted.class,
                        LeadEscalated.class,
                        LeadReturnedToPool.class,
                        LeadRejected.class,
                        LeadWithdrawn.class,
                        LeadConverted.class));
    }

    /** From one contact to the next. */
    @Bean
    Deadline leadNextContact(LeadRules rules) {
        return new FollowUpDeadline(
                "lead.next-contact",
                rules,
                FollowUpRules::hoursToNextContact,
                Set.of(LeadContacted.class),
                Set.of(
                        LeadAssigned.class,
                        LeadUnassigned.class,
                        LeadHandedOver.class,
                        LeadEscalated.class,
                        LeadReturnedToPool.class,
                        LeadRejected.class,
                        LeadWithdrawn.class,
                        LeadConverted.class));
    }

    /** From one step of the ladder to the next. */
    @Bean
    Deadline leadEscalation(LeadRules rules) {
        return new FollowUpDeadline(
                "lead.escalation",
                rules,
                FollowUpRules::hoursBetweenSteps,
                Set.of(LeadEscalated.class),
                Set.of(
                        LeadAssigned.class,
                        LeadUnassigned.class,
                        LeadHandedOver.class,
                        LeadContacted.class,
                        LeadReturnedToPool.class,
                        LeadRejected.class,
                        LeadWithdrawn.class,
                        LeadConverted.class));
    }
}
