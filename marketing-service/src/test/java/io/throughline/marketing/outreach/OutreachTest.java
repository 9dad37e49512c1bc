package io.throughline.marketing.outreach;

import static io.throughline.platform.test.Happened.that;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARKETING;
import static org.assertj.core.api.Assertions.assertThat;

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
import io.throughline.contracts.marketing.OutreachEvent.ResponseReceived;
import io.throughline.contracts.marketing.OutreachEvent.SendRefused;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.contracts.marketing.SendRefusalReason;
import io.throughline.marketing.MarketingRefusal;
import io.throughline.marketing.campaign.Campaigns;
import io.throughline.marketing.campaign.Material;
import io.throughline.marketing.outreach.OutreachCommand.GiveConsent;
import io.throughline.marketing.outreach.OutreachCommand.RecordResponse;
import io.throughline.marketing.outreach.OutreachCommand.SendMaterial;
import io.throughline.marketing.outreach.OutreachCommand.WithdrawConsent;
import io.throughline.marketing.outreach.OutreachUpkeep.HoldOutreach;
import io.throughline.marketing.outreach.OutreachUpkeep.HoldOutreachAgain;
import io.throughline.marketing.outreach.OutreachUpkeep.ReleaseOutreach;
import io.throughline.marketing.outreach.OutreachUpkeep.SendCampaignMaterial;
import io.throughline.platform.log.Snapshots;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.Happened;
import io.throughline.platform.test.KnownCustomers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

/** What may be sent to a customer. */
class OutreachTest {

    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final CampaignId CAMPAIGN = new CampaignId(Identifier.named("test", "campaign"));
    private static final ServiceRequestId COMPLAINT = new ServiceRequestId(Identifier.named("test", "complaint"));
    private static final Instant NOW = AggregateFixture.NOW;
    private static final String CONTENT = "Our new pumps are here.";
    private static final String MATERIAL = Material.of(CONTENT).fingerprint();
    private static final OutreachPolicy OPT_OUT =
            new OutreachPolicy(OutreachPolicy.Consent.OPT_OUT, Duration.ofDays(90), 4, Duration.ofDays(7));
    private static final ConsentGiven GIVEN =
            new ConsentGiven(CUSTOMER, Purpose.MARKETING, Channel.EMAIL, "form of 3 May");
    private static final ConsentWithdrawn WITHDRAWN =
            new ConsentWithdrawn(CUSTOMER, Purpose.MARKETING, Channel.EMAIL, "call of 4 May");
    private static final OutreachHeld HELD = new OutreachHeld(CUSTOMER, COMPLAINT);
    private static final OutreachReleased RELEASED = new OutreachReleased(CUSTOMER, COMPLAINT);

    @Test
    void sendsUnlessTheCustomerSaidNo() {
        outreach().givenNothing().when(send()).by(LI_NA).expectEvents(sent()).expectOutcome("SENT");
        outreach().given(GIVEN).when(send()).by(MARKETING).expectEvents(sent());
        outreach()
                .given(that(WITHDRAWN).at(day(1)), that(GIVEN).at(day(2)))
                .when(send())
                .by(MARKETING)
                .expectEvents(sent());
    }

    @Test
    void doesNotSendOnceConsentIsWithdrawnAndRecordsWhy() {
        outreach()
                .given(GIVEN, WITHDRAWN)
                .when(send())
                .by(MARKETING)
                .expectEvents(refused(SendRefusalReason.CONSENT_WITHDRAWN))
                .expectOutcome("CONSENT_WITHDRAWN");
        outreach()
                .given(WITHDRAWN)
                .when(new SendCampaignMaterial(CUSTOMER, CAMPAIGN, Purpose.MARKETING, Channel.EMAIL, MATERIAL, "Pumps"))
                .byProcess("campaign-sending")
                .expectOutcome("CONSENT_WITHDRAWN");
    }

    @Test
    void takesForHisLastWordWhatHeSaidLastWheneverItIsRecorded() {
        outreach()
                .given(that(WITHDRAWN).at(day(3)), that(GIVEN).at(day(2)))
                .when(send())
                .by(MARKETING)
                .expectOutcome("CONSENT_WITHDRAWN");
        outreach()
                .given(that(GIVEN).at(day(3)), that(WITHDRAWN).at(day(2)))
                .when(send())
                .by(MARKETING)
                .expectOutcome("SENT");
        outreach()
                .given(that(WITHDRAWN).at(day(2)), that(GIVEN).at(day(2)))
                .when(send())
                .by(MARKETING)
                .expectOutcome("CONSENT_WITHDRAWN");
        outreach()
                .given(
                        that(WITHDRAWN).at(day(1)),
                        that(WITHDRAWN).at(day(3)),
                        that(GIVEN).at(day(2)))
                .when(send())
                .by(MARKETING)
                .expectOutcome("CONSENT_WITHDRAWN");
    }

    @Test
    void recordsAWordThatComesLateOnce() {
        var give = new GiveConsent(CUSTOMER, Purpose.MARKETING, Channel.EMAIL, "form of 3 May");
        outreach()
                .given(that(WITHDRAWN).at(day(3)))
                .when(give)
                .at(day(2))
                .by(LI_NA)
                .expectEvents(GIVEN);
        outreach()
                .given(that(WITHDRAWN).at(day(3)), that(GIVEN).at(day(2)))
                .when(give)
                .at(day(2))
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void isReadBackFromASnapshotAsItWas() {
        var outreach = new Outreach();
        outreach.on(WITHDRAWN, day(3), MetaData.emptyInstance());
        outreach.on(GIVEN, day(2), MetaData.emptyInstance());
        outreach.on(HELD, day(4), MetaData.emptyInstance());
        outreach.on(sent(), day(4));
        assertThat(Snapshots.written(Snapshots.readBack(outreach))).isEqualTo(Snapshots.written(outreach));
    }

    @Test
    void keepsConsentForEachPurposeAndChannel() {
        outreach()
                .given(WITHDRAWN)
                .when(new SendMaterial(CUSTOMER, Optional.empty(), Purpose.SURVEY, Channel.EMAIL, "Pumps", CONTENT))
                .by(MARKETING)
                .expectOutcome("SENT");
        outreach()
                .given(WITHDRAWN)
                .when(new SendMaterial(CUSTOMER, Optional.empty(), Purpose.MARKETING, Channel.LETTER, "Pumps", CONTENT))
                .by(MARKETING)
                .expectOutcome("SENT");
    }

    @Test
    void asksForConsentFirstWhereTheHouseDoes() {
        var optIn = new OutreachPolicy(OutreachPolicy.Consent.OPT_IN, Duration.ofDays(90), 4, Duration.ofDays(7));
        outreach(optIn).givenNothing().when(send()).by(MARKETING).expectOutcome("CONSENT_NOT_GIVEN");
        outreach(optIn).given(GIVEN).when(send()).by(MARKETING).expectOutcome("SENT");
    }

    @Test
    void doesNotSendTheSameWordsAgainWithinTheCooldown() {
        var again = new SendMaterial(
                CUSTOMER,
                Optional.empty(),
                Purpose.SURVEY,
                Channel.LETTER,
                "Another title",
                "  Our new pumps\r\n are here. ");
        outreach()
                .given(that(sent()).recordedAt(NOW.minus(Duration.ofDays(89))))
                .when(again)
                .by(LI_NA)
                .expectOutcome("ALREADY_SENT");
        outreach()
                .given(that(sent()).recordedAt(NOW.minus(Duration.ofDays(90))))
                .when(again)
                .by(LI_NA)
                .expectOutcome("SENT");
    }

    @Test
    void neverSendsAgainWhatTheCustomerAnswered() {
        outreach()
                .given(
                        that(sent()).recordedAt(NOW.minus(Duration.ofDays(400))),
                        that(new ResponseReceived(CUSTOMER, Channel.PHONE, MATERIAL, "no thanks")))
                .when(send())
                .by(MARKETING)
                .expectEvents(refused(SendRefusalReason.ALREADY_ANSWERED));
    }

    @Test
    void holdsBackWhileAComplaintIsOpen() {
        outreach().given(HELD).when(send()).by(MARKETING).expectEvents(refused(SendRefusalReason.OPEN_COMPLAINT));
        outreach().given(HELD, RELEASED).when(send()).by(MARKETING).expectEvents(sent());
        outreach()
                .givenNothing()
                .when(new HoldOutreach(CUSTOMER, COMPLAINT))
                .byProcess("complaint-hold")
                .expectEvents(HELD);
        outreach()
                .given(HELD)
                .when(new HoldOutreach(CUSTOMER, COMPLAINT))
                .byProcess("complaint-hold")
                .expectNothing();
        outreach()
                .given(HELD)
                .when(new ReleaseOutreach(CUSTOMER, COMPLAINT))
                .byProcess("complaint-hold")
                .expectEvents(RELEASED);
        outreach()
                .given(HELD, RELEASED)
                .when(new HoldOutreachAgain(CUSTOMER, COMPLAINT))
                .byProcess("complaint-hold")
                .expectEvents(HELD);
    }

    @Test
    void leavesOutreachAloneWhenARequestWasNoComplaint() {
        outreach()
                .given(GIVEN)
                .when(new HoldOutreachAgain(CUSTOMER, COMPLAINT))
                .byProcess("complaint-hold")
                .expectNothing();
        outreach()
                .given(GIVEN)
                .when(new ReleaseOutreach(CUSTOMER, COMPLAINT))
                .byProcess("complaint-hold")
                .expectNothing();
    }

    @Test
    void doesNotPressACustomer() {
        var three = IntStream.range(0, 3).mapToObj(n -> sentAt("m" + n, NOW.minus(Duration.ofDays(n))));
        outreach()
                .given(three.toArray(Happened[]::new))
                .when(send())
                .by(MARKETING)
                .expectOutcome("SENT");
        var four = IntStream.range(0, 4).mapToObj(n -> sentAt("m" + n, NOW.minus(Duration.ofDays(n))));
        outreach()
                .given(four.toArray(Happened[]::new))
                .when(send())
                .by(MARKETING)
                .expectOutcome("TOO_MANY_TOUCHES");
        var oneLongAgo = IntStream.range(0, 4).mapToObj(n -> sentAt("m" + n, NOW.minus(Duration.ofDays(2 * n + 1))));
        outreach()
                .given(oneLongAgo.toArray(Happened[]::new))
                .when(send())
                .by(MARKETING)
                .expectOutcome("SENT");
    }

    @Test
    void decidesForTheMomentInWhichItIsAsked() {
        var four = IntStream.range(0, 4)
                .mapToObj(n -> sentAt("m" + n, NOW.minus(Duration.ofHours(n))).at(NOW.minus(Duration.ofDays(30L + n))));
        outreach()
                .given(four.toArray(Happened[]::new))
                .when(send())
                .at(NOW.minus(Duration.ofDays(20)))
                .by(MARKETING)
                .expectOutcome("TOO_MANY_TOUCHES");
        outreach()
                .given(that(sent()).at(NOW.minus(Duration.ofDays(100))))
                .when(send())
                .by(MARKETING)
                .expectOutcome("ALREADY_SENT");
    }

    @Test
    void recordsConsentOnceForEachChangeOfMind() {
        var give = new GiveConsent(CUSTOMER, Purpose.MARKETING, Channel.EMAIL, "form of 3 May");
        var withdraw = new WithdrawConsent(CUSTOMER, Purpose.MARKETING, Channel.EMAIL, "call of 4 May");
        outreach().givenNothing().when(give).by(LI_NA).expectEvents(GIVEN);
        outreach().given(that(GIVEN).at(day(3))).when(give).by(LI_NA).expectNothing();
        outreach().given(that(GIVEN).at(day(3))).when(withdraw).by(LI_NA).expectEvents(WITHDRAWN);
        outreach().given(WITHDRAWN).when(withdraw).by(LI_NA).expectNothing();
        outreach().given(that(WITHDRAWN).at(day(3))).when(withdraw).by(LI_NA).expectEvents(WITHDRAWN);
        outreach().givenNothing().when(withdraw).by(JOHN).expectRefusal(MarketingRefusal.CUSTOMER_NOT_FOUND);
    }

    @Test
    void recordsWhatTheCustomerAnswered() {
        var answer = new ResponseReceived(CUSTOMER, Channel.PHONE, MATERIAL, "call me");
        outreach()
                .given(sent())
                .when(respond(Optional.of(MATERIAL), Optional.empty()))
                .by(LI_NA)
                .expectEvents(answer);
        outreach()
                .given(sent())
                .when(respond(Optional.empty(), Optional.empty()))
                .by(LI_NA)
                .expectEvents(answer);
        outreach()
                .given(new MaterialSent(
                        CUSTOMER, Optional.of(CAMPAIGN), Purpose.MARKETING, Channel.EMAIL, MATERIAL, "Pumps"))
                .when(respond(Optional.empty(), Optional.of(CAMPAIGN)))
                .by(LI_NA)
                .expectEvents(answer);
        outreach()
                .given(sent())
                .when(respond(Optional.of(MATERIAL), Optional.of(CAMPAIGN)))
                .by(LI_NA)
                .expectRefusal(MarketingRefusal.MATERIAL_OR_CAMPAIGN);
        outreach()
                .given(sent())
                .when(respond(Optional.empty(), Optional.of(CAMPAIGN)))
                .by(LI_NA)
                .expectRefusal(MarketingRefusal.NEVER_SENT);
        outreach()
                .givenNothing()
                .when(respond(Optional.empty(), Optional.empty()))
                .by(LI_NA)
                .expectRefusal(MarketingRefusal.NEVER_SENT);
    }

    @Test
    void refusesWhatCannotBeSent() {
        outreach()
                .givenNothing()
                .when(new SendMaterial(CUSTOMER, Optional.empty(), Purpose.MARKETING, Channel.SYSTEM, "Pumps", CONTENT))
                .by(MARKETING)
                .expectRefusal(MarketingRefusal.CHANNEL_CANNOT_SEND);
        var unknown = new CampaignId(Identifier.named("test", "unknown"));
        outreach()
                .givenNothing()
                .when(new SendMaterial(
                        CUSTOMER, Optional.of(unknown), Purpose.MARKETING, Channel.EMAIL, "Pumps", CONTENT))
                .by(MARKETING)
                .expectRefusal(MarketingRefusal.CAMPAIGN_NOT_FOUND);
        outreach().givenNothing().when(send()).by(JOHN).expectRefusal(MarketingRefusal.CUSTOMER_NOT_FOUND);
    }

    /** A day of the month of which the fixture's now is the fourth. */
    private static Instant day(int day) {
        return Instant.parse("2026-05-0" + day + "T07:00:00Z");
    }

    private static AggregateFixture<Outreach> outreach() {
        return outreach(OPT_OUT);
    }

    private static AggregateFixture<Outreach> outreach(OutreachPolicy policy) {
        Campaigns campaigns = CAMPAIGN::equals;
        return AggregateFixture.of(Outreach.class)
                .with(new KnownCustomers().owned(CUSTOMER, LI_NA))
                .with(campaigns)
                .with(policy);
    }

    private static SendMaterial send() {
        return new SendMaterial(CUSTOMER, Optional.empty(), Purpose.MARKETING, Channel.EMAIL, "Pumps", CONTENT);
    }

    private static RecordResponse respond(Optional<String> material, Optional<CampaignId> campaign) {
        return new RecordResponse(CUSTOMER, Channel.PHONE, material, campaign, "call me");
    }

    private static MaterialSent sent() {
        return new MaterialSent(CUSTOMER, Optional.empty(), Purpose.MARKETING, Channel.EMAIL, MATERIAL, "Pumps");
    }

    private static Happened sentAt(String material, Instant at) {
        return that(new MaterialSent(CUSTOMER, Optional.empty(), Purpose.MARKETING, Channel.EMAIL, material, "Pumps"))
                .recordedAt(at);
    }

    private static SendRefused refused(SendRefusalReason reason) {
        return new SendRefused(CUSTOMER, Optional.empty(), Purpose.MARKETING, Channel.EMAIL, MATERIAL, "Pumps", reason);
    }
}
