package io.throughline.marketing.campaign;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.marketing.CampaignEvent.CampaignMembersAdded;
import io.throughline.contracts.marketing.CampaignEvent.CampaignPlanned;
import io.throughline.contracts.marketing.CampaignEvent.CampaignSendOrdered;
import io.throughline.contracts.marketing.CampaignId;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.marketing.MarketingRefusal;
import io.throughline.marketing.campaign.CampaignCommand.AddCampaignMembers;
import io.throughline.marketing.campaign.CampaignCommand.PlanCampaign;
import io.throughline.marketing.campaign.CampaignCommand.SendToCampaign;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.message.Refusal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A campaign (M1, M2): planned for one purpose, given a list of customers, and sent to those on it. It orders each
 * material for each member once; whether the member gets it is decided with him, not here.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
class Campaign {

    static final int MOST_MEMBERS = 50_000;
    static final int SENDS_AT_ONCE = 500;

    @AggregateIdentifier
    private CampaignId id;

    private @Nullable Purpose purpose;

    /** In the order in which they came: read back from a snapshot, any other set would lose it. */
    private LinkedHashSet<CustomerId> members = new LinkedHashSet<>();

    /** For each material, for how many of the first members it was ordered. */
    private Map<String, Integer> ordered = new HashMap<>();

    /** For Axon, which reads it from its events. */
    Campaign() {}

    @CommandHandler
    Campaign(PlanCampaign command) {
        refuse(command.budget().filter(budget -> budget.isNegative()).isPresent(), MarketingRefusal.BUDGET_NEGATIVE);
        apply(new CampaignPlanned(command.campaignId(), command.name(), command.purpose(), command.budget()));
    }

    @CommandHandler
    String handle(AddCampaignMembers command, Caller caller, CustomerDirectory customers) {
        mustBePlanned(command);
        var added = command.customers().stream()
                .filter(customer -> !members.contains(customer))
                .map(customer -> known(customer, caller, customers))
                .distinct()
                .filter(customer -> !members.contains(customer))
                .toList();
        refuse(members.size() + added.size() > MOST_MEMBERS, MarketingRefusal.CAMPAIGN_FULL);
        if (!added.isEmpty()) apply(new CampaignMembersAdded(id, added));
        return Integer.toString(added.size());
    }

    @CommandHandler
    String handle(SendToCampaign command) {
        var planned = mustBePlanned(command);
        refuse(command.channel() == Channel.SYSTEM, MarketingRefusal.CHANNEL_CANNOT_SEND);
        refuse(members.isEmpty(), MarketingRefusal.CAMPAIGN_WITHOUT_MEMBERS);
        var material = Material.of(command.content()).fingerprint();
        var left = members.stream().skip(ordered.getOrDefault(material, 0)).toList();
        for (int from = 0; from < left.size(); from += SENDS_AT_ONCE) {
            var some = List.copyOf(left.subList(from, Math.min(from + SENDS_AT_ONCE, left.size())));
            apply(new CampaignSendOrdered(id, planned, command.channel(), material, command.title(), some));
        }
        return Integer.toString(left.size());
    }

    private Purpose mustBePlanned(CampaignCommand command) {
        if (purpose == null) throw new Refusal(command.notFound());
        return purpose;
    }

    private static CustomerId known(CustomerId customer, Caller caller, CustomerDirectory customers) {
        try {
            return customers
                    .seeForNew(customer, caller, MarketingRefusal.CUSTOMER_NOT_FOUND)
                    .customerId();
        } catch (Refusal refusal) {
            var details = new TreeMap<>(refusal.details());
            details.put("customerId", customer.toString());
            throw new Refusal(refusal.code(), details);
        }
    }

    @EventSourcingHandler
    void on(CampaignPlanned event) {
        id = event.campaignId();
        purpose = event.purpose();
    }

    @EventSourcingHandler
    void on(CampaignMembersAdded event) {
        members.addAll(event.customers());
    }

    @EventSourcingHandler
    void on(CampaignSendOrdered event) {
        ordered.merge(event.material(), event.recipients().size(), Integer::sum);
    }
}
