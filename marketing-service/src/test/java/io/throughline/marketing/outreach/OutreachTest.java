package io.throughline.marketing.outreach;

import static io.throughline.marketing.outreach.OutreachCase.CAMPAIGN;
import static io.throughline.marketing.outreach.OutreachCase.COMPLAINT;
import static io.throughline.marketing.outreach.OutreachCase.CONTENT;
import static io.throughline.marketing.outreach.OutreachCase.CUSTOMER;
import static io.throughline.marketing.outreach.OutreachCase.GIVEN;
import static io.throughline.marketing.outreach.OutreachCase.HELD;
import static io.throughline.marketing.outreach.OutreachCase.MATERIAL;
import static io.throughline.marketing.outreach.OutreachCase.NOW;
import static io.throughline.marketing.outreach.OutreachCase.RELEASED;
import static io.throughline.marketing.outreach.OutreachCase.WITHDRAWN;
import static io.throughline.marketing.outreach.OutreachCase.day;
import static io.throughline.marketing.outreach.OutreachCase.outreach;
import static io.throughline.marketing.outreach.OutreachCase.refused;
import static io.throughline.marketing.outreach.OutreachCase.respond;
import static io.throughline.marketing.outreach.OutreachCase.send;
import static io.throughline.marketing.outreach.OutreachCase.sent;
import static io.throughline.marketing.outreach.OutreachCase.sentAt;
import static io.throughline.platform.test.Happened.that;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARKETING;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.Channel;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.marketing.CampaignId;
import io.throughline.contracts.marketing.OutreachEvent.MaterialSent;
import io.throughline.contracts.marketing.OutreachEvent.ResponseReceived;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.contracts.marketing.SendRefusalReason;
import io.throughline.marketing.MarketingRefusal;
import io.throughline.marketing.outreach.OutreachCommand.SendMaterial;
import io.throughline.marketing.outreach.OutreachUpkeep.HoldOutreach;
import io.throughline.marketing.outreach.OutreachUpkeep.HoldOutreachAgain;
import io.throughline.marketing.outreach.OutreachUpkeep.ReleaseOutreach;
import io.throughline.platform.log.Snapshots;
import io.throughline.platform.test.Happened;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

/** What may be sent to a customer, and what is recorded of it. */
class OutreachTest {

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
}
