package io.throughline.marketing.outreach;

import static io.throughline.marketing.outreach.OutreachCase.CAMPAIGN;
import static io.throughline.marketing.outreach.OutreachCase.CONTENT;
import static io.throughline.marketing.outreach.OutreachCase.CUSTOMER;
import static io.throughline.marketing.outreach.OutreachCase.GIVEN;
import static io.throughline.marketing.outreach.OutreachCase.MATERIAL;
import static io.throughline.marketing.outreach.OutreachCase.WITHDRAWN;
import static io.throughline.marketing.outreach.OutreachCase.day;
import static io.throughline.marketing.outreach.OutreachCase.outreach;
import static io.throughline.marketing.outreach.OutreachCase.refused;
import static io.throughline.marketing.outreach.OutreachCase.send;
import static io.throughline.marketing.outreach.OutreachCase.sent;
import static io.throughline.platform.test.Happened.that;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARKETING;

import io.throughline.contracts.Channel;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.contracts.marketing.SendRefusalReason;
import io.throughline.marketing.MarketingRefusal;
import io.throughline.marketing.outreach.OutreachCommand.GiveConsent;
import io.throughline.marketing.outreach.OutreachCommand.SendMaterial;
import io.throughline.marketing.outreach.OutreachCommand.WithdrawConsent;
import io.throughline.marketing.outreach.OutreachUpkeep.SendCampaignMaterial;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a customer has said about being written to, and what follows from it (U1). */
class ConsentTest {

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
}
