package io.throughline.marketing.outreach;

import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARKETING;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestClosed;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.contracts.marketing.CampaignId;
import io.throughline.contracts.marketing.OutreachEvent.ConsentGiven;
import io.throughline.contracts.marketing.OutreachEvent.ConsentWithdrawn;
import io.throughline.contracts.marketing.OutreachEvent.MadeComplaint;
import io.throughline.contracts.marketing.OutreachEvent.MaterialSent;
import io.throughline.contracts.marketing.OutreachEvent.OutreachHeld;
import io.throughline.contracts.marketing.OutreachEvent.OutreachJoined;
import io.throughline.contracts.marketing.OutreachEvent.OutreachReleased;
import io.throughline.contracts.marketing.OutreachEvent.PastSend;
import io.throughline.contracts.marketing.OutreachEvent.ResponseReceived;
import io.throughline.contracts.marketing.OutreachEvent.SaidWord;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.marketing.campaign.Campaigns;
import io.throughline.marketing.campaign.Material;
import io.throughline.marketing.outreach.OutreachCommand.RecordResponse;
import io.throughline.marketing.outreach.OutreachCommand.SendMaterial;
import io.throughline.marketing.outreach.OutreachCommand.WithdrawConsent;
import io.throughline.marketing.outreach.OutreachUpkeep.HoldOutreachAgain;
import io.throughline.marketing.outreach.OutreachUpkeep.JoinOutreach;
import io.throughline.marketing.outreach.OutreachUpkeep.ReleaseOutreach;
import io.throughline.marketing.outreach.OutreachUpkeep.SendCampaignMaterial;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.GenericMessage;
import org.junit.jupiter.api.Test;

/** What may be sent to a customer whom a prospect turned out to be. */
class JoinedOutreachTest {

    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final CustomerId FORMER = new CustomerId(Identifier.named("test", "former"));
    private static final CampaignId CAMPAIGN = new CampaignId(Identifier.named("test", "campaign"));
    private static final ServiceRequestId OPEN = new ServiceRequestId(Identifier.named("test", "open"));
    private static final ServiceRequestId CLOSED = new ServiceRequestId(Identifier.named("test", "closed"));
    private static final Instant EARLIER = AggregateFixture.NOW.minus(Duration.ofDays(2));
    private static final Instant LATER = AggregateFixture.NOW.minus(Duration.ofDays(1));
    private static final String CONTENT = "Our new pumps are here.";
    private static final String MATERIAL = Material.of(CONTENT).fingerprint();
    private static final JoinOutreach JOIN = new JoinOutreach(CUSTOMER, FORMER);
    private static final PastSend SENT = new PastSend(Optional.of(CAMPAIGN), MATERIAL, EARLIER);

    private final EmbeddedEventStore log = OutreachCase.emptyLog();

    @Test
    void takesOverWhatTheProspectSaidAndWasSent() {
        happened(FORMER, 0, EARLIER, sent(FORMER));
        happened(FORMER, 1, LATER, new ConsentWithdrawn(FORMER, Purpose.MARKETING, Channel.EMAIL, "call"));
        happened(FORMER, 2, LATER, new OutreachHeld(FORMER, OPEN));
        happened(FORMER, 3, LATER, new OutreachHeld(FORMER, CLOSED));
        happened(FORMER, 4, LATER, new ResponseReceived(FORMER, Channel.PHONE, MATERIAL, "no"));
        log(CLOSED.toString(), 0, LATER, new ServiceRequestClosed(CLOSED, CUSTOMER, Optional.empty()));
        outreach().givenNothing().when(JOIN).byProcess("test").expectEvents(joined(false));
    }

    @Test
    void letsTheLaterWordStand() {
        var withdrawn = new ConsentWithdrawn(FORMER, Purpose.MARKETING, Channel.EMAIL, "call");
        var given = new ConsentGiven(CUSTOMER, Purpose.MARKETING, Channel.EMAIL, "form");
        happened(FORMER, 0, EARLIER, withdrawn);
        happened(CUSTOMER, 0, LATER, given);
        outreach().given(given).when(JOIN).byProcess("test").expectNothing();

        happened(FORMER, 1, AggregateFixture.NOW, withdrawn);
        var word = new SaidWord(Purpose.MARKETING, Channel.EMAIL, false, AggregateFixture.NOW);
        outreach()
                .given(given)
                .when(JOIN)
                .byProcess("test")
                .expectEvents(new OutreachJoined(CUSTOMER, FORMER, List.of(word), List.of(), List.of(), List.of()));
    }

    @Test
    void takesNothingOverTwiceAndNothingOfWhoWasNeverWrittenTo() {
        outreach().givenNothing().when(JOIN).byProcess("test").expectNothing();
        happened(FORMER, 0, EARLIER, sent(FORMER));
        happened(FORMER, 1, LATER, new ConsentGiven(FORMER, Purpose.MARKETING, Channel.EMAIL, "call"));
        var word = new SaidWord(Purpose.MARKETING, Channel.EMAIL, true, LATER);
        var joined = new OutreachJoined(CUSTOMER, FORMER, List.of(word), List.of(), List.of(SENT), List.of());
        outreach().givenNothing().when(JOIN).byProcess("test").expectEvents(joined);
        happened(CUSTOMER, 0, LATER, joined);
        outreach().given(joined).when(JOIN).byProcess("test").expectNothing();
    }

    @Test
    void heedsIt() {
        outreach().given(joined(false)).when(send(CUSTOMER)).by(MARKETING).expectOutcome("CONSENT_WITHDRAWN");
        outreach().given(joined(true)).when(send(CUSTOMER)).by(MARKETING).expectOutcome("OPEN_COMPLAINT");
        outreach()
                .given(joined(true), new OutreachReleased(CUSTOMER, OPEN))
                .when(send(CUSTOMER))
                .by(MARKETING)
                .expectOutcome("ALREADY_ANSWERED");
        var onlySent = new OutreachJoined(CUSTOMER, FORMER, List.of(), List.of(), List.of(SENT), List.of());
        outreach().given(onlySent).when(send(CUSTOMER)).by(MARKETING).expectOutcome("ALREADY_SENT");
        outreach()
                .given(joined(true))
                .when(new ReleaseOutreach(CUSTOMER, OPEN))
                .byProcess("test")
                .expectEvents(new OutreachReleased(CUSTOMER, OPEN));
        outreach()
                .given(joined(true))
                .when(new HoldOutreachAgain(CUSTOMER, CLOSED))
                .byProcess("test")
                .expectEvents(new OutreachHeld(CUSTOMER, CLOSED));
    }

    @Test
    void decidesWithTheCustomerWhatIsAskedAboutTheProspect() {
        var no = new ConsentWithdrawn(CUSTOMER, Purpose.MARKETING, Channel.EMAIL, "call");
        outreach()
                .given(sent(CUSTOMER))
                .when(new WithdrawConsent(FORMER, Purpose.MARKETING, Channel.EMAIL, "call"))
                .by(LI_NA)
                .expectEvents(no);
        outreach().given(no).when(send(FORMER)).by(MARKETING).expectOutcome("CONSENT_WITHDRAWN");
        outreach()
                .given(no)
                .when(new SendCampaignMaterial(FORMER, CAMPAIGN, Purpose.MARKETING, Channel.EMAIL, MATERIAL, "Pumps"))
                .byProcess("campaign-sending")
                .expectOutcome("CONSENT_WITHDRAWN");
        outreach()
                .given(sent(CUSTOMER))
                .when(new RecordResponse(FORMER, Channel.PHONE, Optional.empty(), Optional.empty(), "call me"))
                .by(LI_NA)
                .expectEvents(new ResponseReceived(CUSTOMER, Channel.PHONE, MATERIAL, "call me"));
        outreach()
                .given(new OutreachHeld(CUSTOMER, OPEN))
                .when(new ReleaseOutreach(FORMER, OPEN))
                .byProcess("complaint-hold")
                .expectEvents(new OutreachReleased(CUSTOMER, OPEN));
        outreach().givenNothing().when(send(FORMER)).by(MARKETING).expectOutcome("SENT");
    }

    private AggregateFixture<Outreach> outreach() {
        var customers = new KnownCustomers().owned(CUSTOMER, LI_NA).joined(FORMER, CUSTOMER);
        Campaigns campaigns = CAMPAIGN::equals;
        return AggregateFixture.of(Outreach.class)
                .with(customers)
                .with(campaigns)
                .with(new OutreachDetour(customers))
                .with(new LoggedOutreaches(log))
                .with(new OutreachPolicy(OutreachPolicy.Consent.OPT_OUT, Duration.ofDays(90), 4, Duration.ofDays(7)));
    }

    private void happened(CustomerId customer, int sequence, Instant at, DomainEvent event) {
        log(Identifier.named("outreach", customer.toString()).toString(), sequence, at, event);
    }

    private void log(String record, int sequence, Instant at, DomainEvent event) {
        var message = new GenericMessage<>(event, Map.of("at", at.toString()));
        log.publish(new GenericDomainEventMessage<>("Record", record, sequence, message, at));
    }

    private static OutreachJoined joined(boolean given) {
        return new OutreachJoined(
                CUSTOMER,
                FORMER,
                List.of(new SaidWord(Purpose.MARKETING, Channel.EMAIL, given, LATER)),
                List.of(new MadeComplaint(OPEN, true), new MadeComplaint(CLOSED, false)),
                List.of(SENT),
                List.of(MATERIAL));
    }

    private static MaterialSent sent(CustomerId customer) {
        return new MaterialSent(customer, Optional.of(CAMPAIGN), Purpose.MARKETING, Channel.EMAIL, MATERIAL, "Pumps");
    }

    private static SendMaterial send(CustomerId customer) {
        return new SendMaterial(customer, Optional.empty(), Purpose.MARKETING, Channel.EMAIL, "Pumps", CONTENT);
    }
}
