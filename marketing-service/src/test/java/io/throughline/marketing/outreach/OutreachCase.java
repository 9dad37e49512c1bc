package io.throughline.marketing.outreach;

import static io.throughline.platform.test.Happened.that;
import static io.throughline.platform.test.TestStaff.LI_NA;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.contracts.marketing.CampaignId;
import io.throughline.contracts.marketing.OutreachEvent.ConsentGiven;
import io.throughline.contracts.marketing.OutreachEvent.ConsentWithdrawn;
import io.throughline.contracts.marketing.OutreachEvent.MaterialSent;
import io.throughline.contracts.marketing.OutreachEvent.OutreachHeld;
import io.throughline.contracts.marketing.OutreachEvent.OutreachReleased;
import io.throughline.contracts.marketing.OutreachEvent.SendRefused;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.contracts.marketing.SendRefusalReason;
import io.throughline.marketing.campaign.Campaigns;
import io.throughline.marketing.campaign.Material;
import io.throughline.marketing.outreach.OutreachCommand.RecordResponse;
import io.throughline.marketing.outreach.OutreachCommand.SendMaterial;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.Happened;
import io.throughline.platform.test.KnownCustomers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** One customer, one material, and what the tests of outreach say about them. */
final class OutreachCase {

    static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    static final CampaignId CAMPAIGN = new CampaignId(Identifier.named("test", "campaign"));
    static final ServiceRequestId COMPLAINT = new ServiceRequestId(Identifier.named("test", "complaint"));
    static final Instant NOW = AggregateFixture.NOW;
    static final String CONTENT = "Our new pumps are here.";
    static final String MATERIAL = Material.of(CONTENT).fingerprint();
    static final OutreachPolicy OPT_OUT =
            new OutreachPolicy(OutreachPolicy.Consent.OPT_OUT, Duration.ofDays(90), 4, Duration.ofDays(7));
    static final ConsentGiven GIVEN = new ConsentGiven(CUSTOMER, Purpose.MARKETING, Channel.EMAIL, "form of 3 May");
    static final ConsentWithdrawn WITHDRAWN =
            new ConsentWithdrawn(CUSTOMER, Purpose.MARKETING, Channel.EMAIL, "call of 4 May");
    static final OutreachHeld HELD = new OutreachHeld(CUSTOMER, COMPLAINT);
    static final OutreachReleased RELEASED = new OutreachReleased(CUSTOMER, COMPLAINT);

    private OutreachCase() {}

    /** A day of the month of which the fixture's now is the fourth. */
    static Instant day(int day) {
        return Instant.parse("2026-05-0" + day + "T07:00:00Z");
    }

    static AggregateFixture<Outreach> outreach() {
        return outreach(OPT_OUT);
    }

    static AggregateFixture<Outreach> outreach(OutreachPolicy policy) {
        Campaigns campaigns = CAMPAIGN::equals;
        return AggregateFixture.of(Outreach.class)
                .with(new KnownCustomers().owned(CUSTOMER, LI_NA))
                .with(campaigns)
                .with(new LoggedOutreaches(emptyLog()))
                .with(policy);
    }

    static EmbeddedEventStore emptyLog() {
        return EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
    }

    static SendMaterial send() {
        return new SendMaterial(CUSTOMER, Optional.empty(), Purpose.MARKETING, Channel.EMAIL, "Pumps", CONTENT);
    }

    static RecordResponse respond(Optional<String> material, Optional<CampaignId> campaign) {
        return new RecordResponse(CUSTOMER, Channel.PHONE, material, campaign, "call me");
    }

    static MaterialSent sent() {
        return new MaterialSent(CUSTOMER, Optional.empty(), Purpose.MARKETING, Channel.EMAIL, MATERIAL, "Pumps");
    }

    static Happened sentAt(String material, Instant at) {
        return that(new MaterialSent(CUSTOMER, Optional.empty(), Purpose.MARKETING, Channel.EMAIL, material, "Pumps"))
                .recordedAt(at);
    }

    static SendRefused refused(SendRefusalReason reason) {
        return new SendRefused(CUSTOMER, Optional.empty(), Purpose.MARKETING, Channel.EMAIL, MATERIAL, "Pumps", reason);
    }
}
