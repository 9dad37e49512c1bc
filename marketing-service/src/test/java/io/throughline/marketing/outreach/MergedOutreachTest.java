package io.throughline.marketing.outreach;

import static io.throughline.marketing.outreach.OutreachCase.CAMPAIGN;
import static io.throughline.marketing.outreach.OutreachCase.CUSTOMER;
import static io.throughline.marketing.outreach.OutreachCase.GIVEN;
import static io.throughline.marketing.outreach.OutreachCase.MATERIAL;
import static io.throughline.marketing.outreach.OutreachCase.OPT_OUT;
import static io.throughline.marketing.outreach.OutreachCase.send;
import static io.throughline.platform.test.Happened.that;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARKETING;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.MergeEvent.AccountAbsorbed;
import io.throughline.contracts.account.MergeEvent.AccountMerged;
import io.throughline.contracts.account.MergeEvent.AccountParted;
import io.throughline.contracts.account.MergeEvent.AccountUnmerged;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestClosed;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.contracts.marketing.OutreachEvent.ConsentGiven;
import io.throughline.contracts.marketing.OutreachEvent.ConsentWithdrawn;
import io.throughline.contracts.marketing.OutreachEvent.MaterialSent;
import io.throughline.contracts.marketing.OutreachEvent.OutreachHeld;
import io.throughline.contracts.marketing.OutreachEvent.ResponseReceived;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.marketing.campaign.Campaigns;
import io.throughline.marketing.outreach.OutreachCommand.GiveConsent;
import io.throughline.marketing.outreach.OutreachCommand.RecordAttendance;
import io.throughline.marketing.outreach.OutreachCommand.RecordResponse;
import io.throughline.marketing.outreach.OutreachCommand.SendMaterial;
import io.throughline.marketing.outreach.OutreachCommand.WithdrawConsent;
import io.throughline.marketing.outreach.OutreachUpkeep.SendCampaignMaterial;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.GenericMessage;
import org.junit.jupiter.api.Test;

/** What may be sent to customers whose accounts were merged: the log says with whom one is one, however late others hear. */
class MergedOutreachTest {

    private static final CustomerId OTHER = new CustomerId(Identifier.named("test", "合并客户"));
    private static final CustomerId THIRD = new CustomerId(Identifier.named("test", "第三客户"));
    private static final ServiceRequestId COMPLAINT = new ServiceRequestId(Identifier.named("test", "投诉"));
    private static final Instant EARLIER = AggregateFixture.NOW.minus(Duration.ofDays(20));
    private static final Instant LATER = AggregateFixture.NOW.minus(Duration.ofDays(10));

    private final EmbeddedEventStore log = OutreachCase.emptyLog();
    private final Map<String, Integer> recorded = new HashMap<>();

    @Test
    void aNoOfOneIsANoOfAllForAsLongAsTheyAreMerged() {
        saysNo(OTHER, LATER);
        outreach().given(GIVEN).when(send()).by(MARKETING).expectOutcome("SENT");

        account(CUSTOMER, absorbed(OTHER));
        outreach().givenNothing().when(send()).by(MARKETING).expectOutcome("CONSENT_WITHDRAWN");
        outreach()
                .given(that(GIVEN).recordedAt(EARLIER))
                .when(send())
                .by(MARKETING)
                .expectOutcome("CONSENT_WITHDRAWN");

        account(CUSTOMER, new AccountParted(CUSTOMER, OTHER, List.of(), List.of()));
        outreach()
                .given(that(GIVEN).recordedAt(EARLIER))
                .when(send())
                .by(MARKETING)
                .expectOutcome("SENT");
    }

    @Test
    void heHimselfMayAgreeSince() {
        saysNo(OTHER, EARLIER);
        account(CUSTOMER, absorbed(OTHER));
        outreach()
                .given(that(GIVEN).recordedAt(LATER))
                .when(send())
                .by(MARKETING)
                .expectOutcome("SENT");
    }

    @Test
    void aYesOfAnotherOneIsNotHis() {
        happened(OTHER, LATER, new ConsentGiven(OTHER, Purpose.MARKETING, Channel.EMAIL, "表格"));
        account(CUSTOMER, absorbed(OTHER));
        var optIn = new OutreachPolicy(OutreachPolicy.Consent.OPT_IN, Duration.ofDays(90), 4, Duration.ofDays(7));
        outreach(optIn).givenNothing().when(send()).by(MARKETING).expectOutcome("CONSENT_NOT_GIVEN");
    }

    @Test
    void aNoForSomethingElseForbidsNothing() {
        happened(OTHER, LATER, new ConsentWithdrawn(OTHER, Purpose.SURVEY, Channel.EMAIL, "电话"));
        happened(OTHER, LATER, new ConsentWithdrawn(OTHER, Purpose.MARKETING, Channel.PHONE, "电话"));
        account(CUSTOMER, absorbed(OTHER));
        outreach().givenNothing().when(send()).by(MARKETING).expectOutcome("SENT");
    }

    @Test
    void anOpenComplaintOfOneHoldsBackForAll() {
        happened(OTHER, LATER, new OutreachHeld(OTHER, COMPLAINT));
        account(CUSTOMER, absorbed(OTHER));
        outreach().givenNothing().when(send()).by(MARKETING).expectOutcome("OPEN_COMPLAINT");

        log(COMPLAINT.toString(), LATER, new ServiceRequestClosed(COMPLAINT, OTHER, Optional.empty()));
        outreach().givenNothing().when(send()).by(MARKETING).expectOutcome("SENT");
    }

    @Test
    void whatOneWasSentOrAnsweredAllWere() {
        account(CUSTOMER, absorbed(OTHER));
        happened(OTHER, LATER, sent(OTHER));
        outreach().givenNothing().when(send()).by(MARKETING).expectOutcome("ALREADY_SENT");

        happened(OTHER, LATER, new ResponseReceived(OTHER, Channel.PHONE, MATERIAL, "不用了"));
        outreach().givenNothing().when(send()).by(MARKETING).expectOutcome("ALREADY_ANSWERED");
    }

    @Test
    void aCampaignThatWroteToTheMergedOneHeedsTheSurvivorAndItsOthers() {
        saysNo(THIRD, LATER);
        account(CUSTOMER, absorbed(OTHER));
        account(CUSTOMER, absorbed(THIRD));
        account(OTHER, new AccountMerged(OTHER, CUSTOMER, Optional.empty(), Optional.empty(), Optional.empty()));
        var due = new SendCampaignMaterial(OTHER, CAMPAIGN, Purpose.MARKETING, Channel.EMAIL, MATERIAL, "Pumps");
        outreach().givenNothing().when(due).byProcess("campaign-sending").expectOutcome("CONSENT_WITHDRAWN");

        account(OTHER, new AccountUnmerged(OTHER, CUSTOMER, Optional.empty(), Optional.empty(), Optional.empty()));
        outreach().givenNothing().when(due).byProcess("campaign-sending").expectOutcome("SENT");
    }

    @Test
    void nothingBeginsForTheMergedOneButHeMayStillSayNoAndAnswer() {
        for (var command : List.of(
                new SendMaterial(OTHER, Optional.empty(), Purpose.MARKETING, Channel.EMAIL, "Pumps", "新品"),
                new GiveConsent(OTHER, Purpose.MARKETING, Channel.EMAIL, "表格"),
                new RecordAttendance(OTHER, CAMPAIGN))) {
            merged().givenNothing().when(command).by(LI_NA).expectRefusal(IdentityRefusal.CUSTOMER_MERGED);
        }
        merged().givenNothing()
                .when(new WithdrawConsent(OTHER, Purpose.MARKETING, Channel.EMAIL, "电话"))
                .by(LI_NA)
                .expectEvents(new ConsentWithdrawn(OTHER, Purpose.MARKETING, Channel.EMAIL, "电话"));
        merged().given(sent(OTHER))
                .when(new RecordResponse(OTHER, Channel.PHONE, Optional.empty(), Optional.empty(), "请回电"))
                .by(LI_NA)
                .expectEvents(new ResponseReceived(OTHER, Channel.PHONE, MATERIAL, "请回电"));
    }

    private AggregateFixture<Outreach> outreach() {
        return outreach(OPT_OUT);
    }

    private AggregateFixture<Outreach> outreach(OutreachPolicy policy) {
        return fixture(new KnownCustomers().owned(CUSTOMER, LI_NA).owned(OTHER, LI_NA), policy);
    }

    private AggregateFixture<Outreach> merged() {
        return fixture(new KnownCustomers().owned(CUSTOMER, LI_NA).merged(OTHER, CUSTOMER, LI_NA), OPT_OUT);
    }

    private AggregateFixture<Outreach> fixture(KnownCustomers customers, OutreachPolicy policy) {
        Campaigns campaigns = CAMPAIGN::equals;
        return AggregateFixture.of(Outreach.class)
                .with(customers)
                .with(campaigns)
                .with(new LoggedOutreaches(log))
                .with(policy);
    }

    private void saysNo(CustomerId customer, Instant at) {
        happened(customer, at, new ConsentWithdrawn(customer, Purpose.MARKETING, Channel.EMAIL, "电话"));
    }

    private void happened(CustomerId customer, Instant at, DomainEvent event) {
        log(Identifier.named("outreach", customer.toString()).toString(), at, event);
    }

    private void account(CustomerId customer, DomainEvent event) {
        log(customer.toString(), LATER, event);
    }

    private void log(String record, Instant at, DomainEvent event) {
        int sequence = recorded.merge(record, 1, Integer::sum) - 1;
        var message = new GenericMessage<>(event, Map.of("at", at.toString()));
        log.publish(new GenericDomainEventMessage<>("Record", record, sequence, message, at));
    }

    private static AccountAbsorbed absorbed(CustomerId merged) {
        return new AccountAbsorbed(CUSTOMER, merged, List.of(), List.of(), List.of(), List.of());
    }

    private static MaterialSent sent(CustomerId customer) {
        return new MaterialSent(customer, Optional.empty(), Purpose.MARKETING, Channel.EMAIL, MATERIAL, "Pumps");
    }
}
