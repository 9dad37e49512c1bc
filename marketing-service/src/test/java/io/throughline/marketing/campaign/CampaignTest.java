package io.throughline.marketing.campaign;

import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARKETING;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.marketing.CampaignEvent.CampaignMembersAdded;
import io.throughline.contracts.marketing.CampaignEvent.CampaignPlanned;
import io.throughline.contracts.marketing.CampaignEvent.CampaignSendOrdered;
import io.throughline.contracts.marketing.CampaignId;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.marketing.MarketingRefusal;
import io.throughline.marketing.campaign.CampaignCommand.AddCampaignMembers;
import io.throughline.marketing.campaign.CampaignCommand.PlanCampaign;
import io.throughline.marketing.campaign.CampaignCommand.SendToCampaign;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.log.Snapshots;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A campaign, its list, and what is sent to it. */
class CampaignTest {

    private static final CampaignId CAMPAIGN = new CampaignId(Identifier.named("test", "campaign"));
    private static final CustomerId ONE = customer(1);
    private static final CustomerId TWO = customer(2);
    private static final CustomerId THREE = customer(3);
    private static final CampaignPlanned PLANNED =
            new CampaignPlanned(CAMPAIGN, "Spring fair", Purpose.MARKETING, Optional.empty());
    private static final SendToCampaign SEND =
            new SendToCampaign(CAMPAIGN, Channel.EMAIL, "Pumps", "Our new pumps are here.");

    private final AggregateFixture<Campaign> campaigns = AggregateFixture.of(Campaign.class)
            .with(new KnownCustomers().owned(ONE, LI_NA).unowned(TWO).unowned(THREE));

    @Test
    void isPlannedByMarketing() {
        var plan = new PlanCampaign(CAMPAIGN, "Spring fair", Purpose.MARKETING, Optional.empty());
        campaigns.givenNothing().when(plan).by(MARKETING).expectEvents(PLANNED);
        campaigns.givenNothing().when(plan).by(LI_NA).expectRefusal(IdentityRefusal.PERMISSION_MISSING);
        campaigns
                .givenNothing()
                .when(new PlanCampaign(
                        CAMPAIGN, "Spring fair", Purpose.MARKETING, Optional.of(Money.parse("CNY -1.00"))))
                .by(MARKETING)
                .expectRefusal(MarketingRefusal.BUDGET_NEGATIVE);
    }

    @Test
    void keepsEachMemberOnce() {
        campaigns
                .given(PLANNED, new CampaignMembersAdded(CAMPAIGN, List.of(ONE)))
                .when(new AddCampaignMembers(CAMPAIGN, List.of(ONE, TWO, TWO)))
                .by(MARKETING)
                .expectEvents(new CampaignMembersAdded(CAMPAIGN, List.of(TWO)))
                .expectOutcome("1");
        campaigns
                .given(PLANNED, new CampaignMembersAdded(CAMPAIGN, List.of(ONE)))
                .when(new AddCampaignMembers(CAMPAIGN, List.of(ONE)))
                .by(MARKETING)
                .expectNothing()
                .expectOutcome("0");
    }

    @Test
    void keepsTheCustomerWhomAProspectTurnedOutToBe() {
        var customers = new KnownCustomers().owned(ONE, LI_NA).unowned(THREE).joined(TWO, ONE);
        AggregateFixture.of(Campaign.class)
                .with(customers)
                .given(PLANNED)
                .when(new AddCampaignMembers(CAMPAIGN, List.of(ONE, TWO, THREE)))
                .by(MARKETING)
                .expectEvents(new CampaignMembersAdded(CAMPAIGN, List.of(ONE, THREE)))
                .expectOutcome("2");
    }

    @Test
    void refusesWhoWasMergedIntoAnotherOne() {
        AggregateFixture.of(Campaign.class)
                .with(new KnownCustomers().owned(ONE, LI_NA).merged(TWO, ONE, LI_NA))
                .given(PLANNED)
                .when(new AddCampaignMembers(CAMPAIGN, List.of(ONE, TWO)))
                .by(MARKETING)
                .expectRefusal(IdentityRefusal.CUSTOMER_MERGED);
    }

    @Test
    void hasOnlyMembersThatExistAndNotTooMany() {
        campaigns
                .given(PLANNED)
                .when(new AddCampaignMembers(CAMPAIGN, List.of(ONE, customer(9))))
                .by(MARKETING)
                .expectRefusal(MarketingRefusal.CUSTOMER_NOT_FOUND);
        var full = IntStream.range(10, 10 + Campaign.MOST_MEMBERS)
                .mapToObj(CampaignTest::customer)
                .toList();
        campaigns
                .given(PLANNED, new CampaignMembersAdded(CAMPAIGN, full))
                .when(new AddCampaignMembers(CAMPAIGN, List.of(ONE)))
                .by(MARKETING)
                .expectRefusal(MarketingRefusal.CAMPAIGN_FULL);
    }

    @Test
    void ordersItsMaterialForEachMemberOnce() {
        campaigns
                .given(PLANNED, new CampaignMembersAdded(CAMPAIGN, List.of(ONE, TWO)))
                .when(SEND)
                .by(MARKETING)
                .expectEvents(ordered(ONE, TWO))
                .expectOutcome("2");
        campaigns
                .given(
                        PLANNED,
                        new CampaignMembersAdded(CAMPAIGN, List.of(ONE, TWO)),
                        ordered(ONE, TWO),
                        new CampaignMembersAdded(CAMPAIGN, List.of(THREE)))
                .when(SEND)
                .by(MARKETING)
                .expectEvents(ordered(THREE))
                .expectOutcome("1");
        campaigns
                .given(PLANNED, new CampaignMembersAdded(CAMPAIGN, List.of(ONE)), ordered(ONE))
                .when(SEND)
                .by(MARKETING)
                .expectNothing()
                .expectOutcome("0");
    }

    @Test
    void knowsAfterASnapshotWhichMembersCameFirst() {
        var members = IntStream.range(0, 100).mapToObj(CampaignTest::customer).toList();
        var campaign = new Campaign();
        campaign.on(PLANNED);
        campaign.on(new CampaignMembersAdded(CAMPAIGN, members));
        campaign.on(ordered(ONE, TWO));
        assertThat(Snapshots.written(Snapshots.readBack(campaign))).isEqualTo(Snapshots.written(campaign));
    }

    @Test
    void ordersALargeListInPortions() {
        var many = IntStream.range(0, 2 * Campaign.SENDS_AT_ONCE + 1)
                .mapToObj(CampaignTest::customer)
                .toArray(CustomerId[]::new);
        var all = List.of(many);
        campaigns
                .given(PLANNED, new CampaignMembersAdded(CAMPAIGN, all))
                .when(SEND)
                .by(MARKETING)
                .expectEvents(new DomainEvent[] {
                    ordered(all.subList(0, 500).toArray(CustomerId[]::new)),
                    ordered(all.subList(500, 1000).toArray(CustomerId[]::new)),
                    ordered(all.get(1000))
                })
                .expectOutcome("1001");
    }

    @Test
    void isSentOnlyToAListAndByAWayThatReachesPeople() {
        campaigns.given(PLANNED).when(SEND).by(MARKETING).expectRefusal(MarketingRefusal.CAMPAIGN_WITHOUT_MEMBERS);
        campaigns
                .given(PLANNED, new CampaignMembersAdded(CAMPAIGN, List.of(ONE)))
                .when(new SendToCampaign(CAMPAIGN, Channel.SYSTEM, "Pumps", "text"))
                .by(MARKETING)
                .expectRefusal(MarketingRefusal.CHANNEL_CANNOT_SEND);
        campaigns.givenNothing().when(SEND).by(MARKETING).expectRefusal(MarketingRefusal.CAMPAIGN_NOT_FOUND);
    }

    @Test
    void knowsMaterialByItsWordsAlone() {
        assertThat(Material.of(" 新品\u3000上市\r\n\tnow ")).isEqualTo(Material.of("新品 上市 now"));
        assertThat(Material.of("caf\u00e9")).isEqualTo(Material.of("cafe\u0301"));
        assertThat(Material.of("Pumps")).isNotEqualTo(Material.of("pumps"));
        assertThat(Material.of("abc").fingerprint())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static CampaignSendOrdered ordered(CustomerId... recipients) {
        return new CampaignSendOrdered(
                CAMPAIGN,
                Purpose.MARKETING,
                Channel.EMAIL,
                Material.of("Our new pumps are here.").fingerprint(),
                "Pumps",
                List.of(recipients));
    }

    private static CustomerId customer(int number) {
        return new CustomerId(Identifier.named("test", "customer " + number));
    }
}
