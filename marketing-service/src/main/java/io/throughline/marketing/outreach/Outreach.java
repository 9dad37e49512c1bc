package io.throughline.marketing.outreach;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.marketing.OutreachEvent;
import io.throughline.contracts.marketing.OutreachEvent.CampaignAttended;
import io.throughline.contracts.marketing.OutreachEvent.ConsentGiven;
import io.throughline.contracts.marketing.OutreachEvent.ConsentWithdrawn;
import io.throughline.contracts.marketing.OutreachEvent.MaterialSent;
import io.throughline.contracts.marketing.OutreachEvent.OutreachHeld;
import io.throughline.contracts.marketing.OutreachEvent.OutreachJoined;
import io.throughline.contracts.marketing.OutreachEvent.OutreachReleased;
import io.throughline.contracts.marketing.OutreachEvent.PastSend;
import io.throughline.contracts.marketing.OutreachEvent.ResponseReceived;
import io.throughline.contracts.marketing.OutreachEvent.SendRefused;
import io.throughline.contracts.marketing.SendRefusalReason;
import io.throughline.marketing.MarketingRefusal;
import io.throughline.marketing.campaign.Campaigns;
import io.throughline.marketing.campaign.Material;
import io.throughline.marketing.outreach.OutreachCommand.GiveConsent;
import io.throughline.marketing.outreach.OutreachCommand.RecordAttendance;
import io.throughline.marketing.outreach.OutreachCommand.RecordResponse;
import io.throughline.marketing.outreach.OutreachCommand.SendMaterial;
import io.throughline.marketing.outreach.OutreachCommand.WithdrawConsent;
import io.throughline.marketing.outreach.OutreachUpkeep.HoldOutreach;
import io.throughline.marketing.outreach.OutreachUpkeep.HoldOutreachAgain;
import io.throughline.marketing.outreach.OutreachUpkeep.JoinOutreach;
import io.throughline.marketing.outreach.OutreachUpkeep.ReleaseOutreach;
import io.throughline.marketing.outreach.OutreachUpkeep.SendCampaignMaterial;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What we may write to one customer, wrote to him, and did not write (M17, M18). It begins with the first consent, send
 * or complaint and never ends. Every send of every department is decided here, one after the other, so that consent
 * withdrawn a moment ago counts, and two colleagues cannot send the same brochure at once.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
class Outreach {

    static final int TOUCHES_KEPT = 200;
    static final String SENT = "SENT";

    @AggregateIdentifier
    private @Nullable UUID id;

    private Touches touches = Touches.NONE;
    private Standing standing = Standing.NONE;

    /** For Axon, which reads it from its events. */
    Outreach() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(GiveConsent command, Caller caller, CustomerDirectory customers) {
        var customer = seenForNew(caller, customers, command);
        if (!standing.isNews(command.purpose(), command.channel(), true, caller.now())) return;
        apply(new ConsentGiven(customer, command.purpose(), command.channel(), command.proof()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawConsent command, Caller caller, CustomerDirectory customers) {
        var customer = seenBy(caller, customers, command);
        if (!standing.isNews(command.purpose(), command.channel(), false, caller.now())) return;
        apply(new ConsentWithdrawn(customer, command.purpose(), command.channel(), command.proof()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    String handle(
            SendMaterial command,
            Caller caller,
            CustomerDirectory customers,
            Campaigns campaigns,
            OutreachPolicy policy,
            Outreaches outreaches) {
        var customer = seenForNew(caller, customers, command);
        refuse(command.channel() == Channel.SYSTEM, MarketingRefusal.CHANNEL_CANNOT_SEND);
        refuse(command.campaignId().filter(c -> !campaigns.has(c)).isPresent(), MarketingRefusal.CAMPAIGN_NOT_FOUND);
        return decide(
                new MaterialSent(
                        customer,
                        command.campaignId(),
                        command.purpose(),
                        command.channel(),
                        Material.of(command.content()).fingerprint(),
                        command.title()),
                caller.received(),
                policy,
                outreaches);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    String handle(
            SendCampaignMaterial command,
            Caller caller,
            CustomerDirectory customers,
            OutreachPolicy policy,
            Outreaches outreaches) {
        return decide(
                new MaterialSent(
                        whose(command.customerId(), customers),
                        Optional.of(command.campaignId()),
                        command.purpose(),
                        command.channel(),
                        command.material(),
                        command.title()),
                caller.received(),
                policy,
                outreaches);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordResponse command, Caller caller, CustomerDirectory customers) {
        var customer = seenBy(caller, customers, command);
        refuse(
                command.material().isPresent() && command.campaignId().isPresent(),
                MarketingRefusal.MATERIAL_OR_CAMPAIGN);
        var answered = answeredBy(command).orElseThrow(() -> new Refusal(MarketingRefusal.NEVER_SENT));
        apply(new ResponseReceived(customer, command.channel(), answered, command.text()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordAttendance command, Caller caller, CustomerDirectory customers, Campaigns campaigns) {
        var customer = seenForNew(caller, customers, command);
        refuse(!campaigns.has(command.campaignId()), MarketingRefusal.CAMPAIGN_NOT_FOUND);
        if (!touches.attended(command.campaignId())) apply(new CampaignAttended(customer, command.campaignId()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(HoldOutreach command, CustomerDirectory customers) {
        if (standing.isHeldBy(command.requestId())) return;
        apply(new OutreachHeld(whose(command.customerId(), customers), command.requestId()));
    }

    @CommandHandler
    void handle(HoldOutreachAgain command, CustomerDirectory customers) {
        if (!standing.wasHeldBy(command.requestId()) || standing.isHeldBy(command.requestId())) return;
        apply(new OutreachHeld(whose(command.customerId(), customers), command.requestId()));
    }

    @CommandHandler
    void handle(ReleaseOutreach command, CustomerDirectory customers) {
        if (standing.isHeldBy(command.requestId())) {
            apply(new OutreachReleased(whose(command.customerId(), customers), command.requestId()));
        }
    }

    /** Takes over only what is not known yet, so that a second lead about the same prospect changes nothing. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(JoinOutreach command, Outreaches outreaches) {
        var own = outreaches.of(command.customerId());
        var his = outreaches.of(command.prospect());
        var joined = new OutreachJoined(
                command.customerId(),
                command.prospect(),
                Standing.lastWords(his.words(), own.words()),
                his.complaints().stream()
                        .filter(complaint -> !standing.wasHeldBy(complaint.requestId()))
                        .toList(),
                his.sends().stream().filter(send -> !own.sends().contains(send)).toList(),
                his.answered().stream()
                        .filter(material -> !own.answered().contains(material))
                        .toList());
        var nothing = joined.words().isEmpty()
                && joined.complaints().isEmpty()
                && joined.sends().isEmpty()
                && joined.answered().isEmpty();
        if (!nothing) apply(joined);
    }

    private CustomerId seenBy(Caller caller, CustomerDirectory customers, OutreachCommand command) {
        customers.see(command.customerId(), caller, command.notFound());
        return whose(command.customerId(), customers);
    }

    /** The same for what begins now; a no, and what was answered, is taken under any id of his. */
    private CustomerId seenForNew(Caller caller, CustomerDirectory customers, OutreachCommand command) {
        customers.seeForNew(command.customerId(), caller, command.notFound());
        return whose(command.customerId(), customers);
    }

    /** Whose outreach this is: the named customer's, or that of the one whom the named prospect was joined to. */
    private CustomerId whose(CustomerId named, CustomerDirectory customers) {
        var meant = customers.idOf(named);
        // a join that is heard of only just now, when this was the prospect's record already
        return id == null || id.equals(Identifier.named("outreach", meant.toString())) ? meant : named;
    }

    /** What is named counts alone: a fingerprint that was never sent does not stand for what was sent last. */
    private Optional<String> answeredBy(RecordResponse command) {
        if (command.material().isPresent())
            return touches.ifSent(command.material().get());
        if (command.campaignId().isPresent())
            return touches.lastOf(command.campaignId().get());
        return touches.last();
    }

    /** Records what would be sent, or why it is not; answers with the outcome. */
    private String decide(MaterialSent wanted, Instant now, OutreachPolicy policy, Outreaches outreaches) {
        var objection = standing.objectionTo(wanted, policy).or(() -> {
            var merged = new MergedOutreach(standing, touches, outreaches.ofMerged(wanted.customerId()));
            return merged.objectionTo(wanted, now, policy);
        });
        objection.ifPresentOrElse(reason -> apply(refused(wanted, reason)), () -> apply(wanted));
        return objection.map(SendRefusalReason::name).orElse(SENT);
    }

    private static SendRefused refused(MaterialSent wanted, SendRefusalReason reason) {
        return new SendRefused(
                wanted.customerId(),
                wanted.campaignId(),
                wanted.purpose(),
                wanted.channel(),
                wanted.material(),
                wanted.title(),
                reason);
    }

    /** All events but those that have a handler of their own below: Axon calls the most specific one only. */
    @EventSourcingHandler
    void on(OutreachEvent event, @Timestamp Instant recordedAt, MetaData metaData) {
        id = Identifier.named("outreach", event.customerId().toString());
        standing = standing.after(event, Provenance.of(metaData).occurredAt().orElse(recordedAt));
    }

    @EventSourcingHandler
    void on(MaterialSent event, @Timestamp Instant recordedAt) {
        id = Identifier.named("outreach", event.customerId().toString());
        touches = touches.after(new PastSend(event.campaignId(), event.material(), recordedAt));
    }

    @EventSourcingHandler
    void on(OutreachJoined event, @Timestamp Instant recordedAt) {
        id = Identifier.named("outreach", event.customerId().toString());
        standing = standing.after(event, recordedAt);
        touches = touches.with(event.sends(), event.answered());
    }

    @EventSourcingHandler
    void on(CampaignAttended event) {
        id = Identifier.named("outreach", event.customerId().toString());
        touches = touches.afterAttending(event.campaignId());
    }

    @EventSourcingHandler
    void on(ResponseReceived event) {
        touches = touches.afterAnswer(event.material());
    }
}
