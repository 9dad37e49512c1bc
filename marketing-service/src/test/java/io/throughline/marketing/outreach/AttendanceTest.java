package io.throughline.marketing.outreach;

import static io.throughline.marketing.outreach.OutreachCase.CAMPAIGN;
import static io.throughline.marketing.outreach.OutreachCase.CUSTOMER;
import static io.throughline.marketing.outreach.OutreachCase.WITHDRAWN;
import static io.throughline.marketing.outreach.OutreachCase.outreach;
import static io.throughline.platform.test.TestStaff.AUDITOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARKETING;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.marketing.CampaignId;
import io.throughline.contracts.marketing.OutreachEvent.CampaignAttended;
import io.throughline.marketing.MarketingRefusal;
import io.throughline.marketing.outreach.OutreachCommand.RecordAttendance;
import io.throughline.platform.identity.IdentityRefusal;
import org.junit.jupiter.api.Test;

/** Who came to what a campaign invited to (U6). */
class AttendanceTest {

    private static final CampaignId OTHER = new CampaignId(Identifier.named("test", "other campaign"));
    private static final CampaignAttended CAME = new CampaignAttended(CUSTOMER, CAMPAIGN);

    @Test
    void recordsWhoCameThoughHeWantsNoMail() {
        outreach().givenNothing().when(attends(CAMPAIGN)).by(MARKETING).expectEvents(CAME);
        outreach().given(WITHDRAWN).when(attends(CAMPAIGN)).by(LI_NA).expectEvents(CAME);
    }

    @Test
    void comingASecondTimeIsTheSame() {
        outreach().given(CAME).when(attends(CAMPAIGN)).by(MARKETING).expectNothing();
    }

    @Test
    void refusesACampaignThatNobodyPlanned() {
        outreach().givenNothing().when(attends(OTHER)).by(MARKETING).expectRefusal(MarketingRefusal.CAMPAIGN_NOT_FOUND);
    }

    @Test
    void answersForAHiddenCustomerAsForAnUnknownOne() {
        var unknown = new CustomerId(Identifier.named("test", "nobody"));
        outreach().givenNothing().when(attends(CAMPAIGN)).by(JOHN).expectRefusal(MarketingRefusal.CUSTOMER_NOT_FOUND);
        outreach()
                .givenNothing()
                .when(new RecordAttendance(unknown, CAMPAIGN))
                .by(MARKETING)
                .expectRefusal(MarketingRefusal.CUSTOMER_NOT_FOUND);
    }

    @Test
    void refusesWhoeverRecordsNoTouches() {
        outreach().givenNothing().when(attends(CAMPAIGN)).by(AUDITOR).expectRefusal(IdentityRefusal.PERMISSION_MISSING);
    }

    private static RecordAttendance attends(CampaignId campaign) {
        return new RecordAttendance(CUSTOMER, campaign);
    }
}
