package io.throughline.lead.lead;

import static io.throughline.lead.lead.LeadStory.LEAD;
import static io.throughline.lead.lead.LeadStory.PROSPECT;
import static io.throughline.lead.lead.LeadStory.aLead;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARIA;
import static io.throughline.platform.test.TestStaff.MARKETING;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.lead.DistributionRule;
import io.throughline.contracts.lead.DistributionRules;
import io.throughline.contracts.lead.FollowUpRules;
import io.throughline.contracts.lead.LeadEscalationLevel;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadPoolEvent.LeadClaimed;
import io.throughline.contracts.lead.LeadPoolEvent.LeadDistributed;
import io.throughline.contracts.lead.LeadPoolEvent.LeadEscalated;
import io.throughline.contracts.lead.LeadPoolEvent.LeadLoad;
import io.throughline.contracts.lead.LeadPoolEvent.LeadReturnedToPool;
import io.throughline.contracts.lead.LeadRejectionReason;
import io.throughline.contracts.lead.LeadReturnReason;
import io.throughline.contracts.lead.LeadSource;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.lead.LeadPoolCommand.ClaimLead;
import io.throughline.lead.lead.LeadPoolCommand.DistributeLead;
import io.throughline.lead.lead.LeadPoolCommand.ReturnLeadToPool;
import io.throughline.lead.lead.LeadUpkeep.CheckFollowUp;
import io.throughline.lead.rules.FixedRules;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.Happened;
import io.throughline.platform.test.KnownCustomers;
import io.throughline.platform.test.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody is forgotten (U3): the clock, the ladder to the public pool, and the ways out of it. */
class LeadFollowUpTest {

    private static final Instant NOW = AggregateFixture.NOW;
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

    private final LeadBench bench = new LeadBench();
    private final KnownCustomers customers = new KnownCustomers().unowned(PROSPECT);
    private FixedRules rules = FixedRules.BUILT_IN;

    @Test
    void leavesALeadAloneWhileThereIsTime() {
        check(hoursAgo(23, aLead().events())).expectNothing();
        check(hoursAgo(23, aLead().assignedTo(LI_NA).events())).expectNothing();
        check(hoursAgo(167, aLead().assignedTo(LI_NA).contacted().events())).expectNothing();
    }

    @Test
    void putsALeadThatNobodyAssignedIntoThePool() {
        check(hoursAgo(24, aLead().events())).expectEvents(returned(Optional.empty(), LeadReturnReason.NOT_ASSIGNED));
    }

    @Test
    void tellsTheOwnerFirst() {
        check(hoursAgo(24, aLead().assignedTo(LI_NA).events()))
                .expectEvents(escalated(LeadEscalationLevel.OWNER, LI_NA.id(), hoursAgo(24)));
    }

    @Test
    void givesMoreTimeAfterAContactAndStartsAnewWithEachOne() {
        var contacted = hoursAgo(168, aLead().assignedTo(LI_NA).contacted().events());
        check(contacted).expectEvents(escalated(LeadEscalationLevel.OWNER, LI_NA.id(), hoursAgo(168)));

        contacted.add(
                Happened.that(aLead().assignedTo(LI_NA).contacted().events().getLast())
                        .at(hoursAgo(1)));
        check(contacted).expectNothing();
    }

    @Test
    void tellsTheSupervisorNextAndThenThePoolHasIt() {
        var told = hoursAgo(100, aLead().assignedTo(ZHAO_LEI).events());
        told.add(Happened.that(escalated(LeadEscalationLevel.OWNER, ZHAO_LEI.id(), hoursAgo(100)))
                .at(hoursAgo(48)));
        check(told).expectEvents(escalated(LeadEscalationLevel.SUPERVISOR, LI_NA.id(), hoursAgo(100)));

        told.add(Happened.that(escalated(LeadEscalationLevel.SUPERVISOR, LI_NA.id(), hoursAgo(100)))
                .at(hoursAgo(47)));
        check(told).expectNothing();

        told.set(told.size() - 1, told.getLast().at(hoursAgo(48)));
        check(told).expectEvents(returned(Optional.of(ZHAO_LEI.id()), LeadReturnReason.NOT_FOLLOWED_UP));
    }

    @Test
    void doesNotEscalateWhatIsClosedOrInThePool() {
        for (var closed : List.of(
                aLead().assignedTo(LI_NA).rejected(LeadRejectionReason.NO_FIT).events(),
                aLead().assignedTo(LI_NA).contacted().qualified().converted().events())) {
            check(hoursAgo(10_000, closed)).expectNothing();
        }
        check(pooled(Optional.of(LI_NA.id()), 10_000)).expectNothing();
    }

    @Test
    void countsForWhatCameFromAFileFromWhenWeLearnedOfIt() {
        var longAgo = hoursAgo(30_000);
        var fromFile = new Provenance(
                "process:import",
                Optional.empty(),
                "http",
                Optional.of("leads.csv row 7"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(longAgo),
                Optional.empty());
        var byHand = Provenance.of(MetaData.with("door", "http").and("at", longAgo.toString()));

        assertThat(FollowUpClock.since(fromFile, NOW)).isEqualTo(NOW);
        assertThat(FollowUpClock.since(byHand, NOW)).isEqualTo(longAgo);
        assertThat(FollowUpClock.since(Provenance.ofProcess("lead.distribution"), NOW))
                .isEqualTo(NOW);
    }

    @Test
    void letsAnybodyInSalesClaimFromThePool() {
        given(pooled(Optional.of(LI_NA.id()), 1))
                .when(new ClaimLead(LEAD))
                .by(JOHN)
                .expectEvents(
                        new LeadClaimed(LEAD, PROSPECT, JOHN.id(), TODAY, 1, 0),
                        new LeadAssigned(LEAD, PROSPECT, JOHN.id(), Optional.empty()))
                .expectClaim("lead.pool-claim", JOHN.id() + "/" + TODAY + "/1", LEAD.toString());
    }

    @Test
    void takesTheNextPlaceOfTheDayAndNoMoreThanTheRulesAllow() {
        bench.takenPlaces.addAll(Set.of(1, 2, 4));
        given(pooled(Optional.empty(), 1))
                .when(new ClaimLead(LEAD))
                .by(JOHN)
                .expectEvents(
                        new LeadClaimed(LEAD, PROSPECT, JOHN.id(), TODAY, 3, 0),
                        new LeadAssigned(LEAD, PROSPECT, JOHN.id(), Optional.empty()));

        rules = rules.with(new FollowUpRules(24, 168, 48, 3, 7));
        given(pooled(Optional.empty(), 1))
                .when(new ClaimLead(LEAD))
                .by(JOHN)
                .expectRefusal(LeadRefusal.LEAD_CLAIM_LIMIT);
    }

    @Test
    void locksThePreviousOwnerOutForAWhile() {
        given(pooled(Optional.of(JOHN.id()), 24 * 7 - 1))
                .when(new ClaimLead(LEAD))
                .by(JOHN)
                .expectRefusal(LeadRefusal.LEAD_LOCKED);
        given(pooled(Optional.of(JOHN.id()), 24 * 7))
                .when(new ClaimLead(LEAD))
                .by(JOHN)
                .expectEvents(
                        new LeadClaimed(LEAD, PROSPECT, JOHN.id(), TODAY, 1, 0),
                        new LeadAssigned(LEAD, PROSPECT, JOHN.id(), Optional.empty()));
    }

    @Test
    void hidesFromTheClaimantWhatIsNotInThePool() {
        given(hoursAgo(1, aLead().assignedTo(LI_NA).events()))
                .when(new ClaimLead(LEAD))
                .by(JOHN)
                .expectRefusal(LeadRefusal.LEAD_NOT_FOUND);
        given(hoursAgo(1, aLead().assignedTo(LI_NA).events()))
                .when(new ClaimLead(LEAD))
                .by(WANG_FANG)
                .expectRefusal(LeadRefusal.LEAD_NOT_IN_POOL);
        given(List.of()).when(new ClaimLead(LEAD)).by(JOHN).expectRefusal(LeadRefusal.LEAD_NOT_FOUND);
    }

    @Test
    void recordsNothingWhenHeClaimsWhatIsHis() {
        given(hoursAgo(1, aLead().assignedTo(LI_NA).events()))
                .when(new ClaimLead(LEAD))
                .by(LI_NA)
                .expectNothing()
                .expectClaimsOf();
    }

    @Test
    void letsNobodyOutsideOfSalesClaim() {
        given(pooled(Optional.empty(), 1))
                .when(new ClaimLead(LEAD))
                .by(MARKETING)
                .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
    }

    @Test
    void goesBackIntoThePoolByHandOnce() {
        given(hoursAgo(1, aLead().assignedTo(LI_NA).events()))
                .when(new ReturnLeadToPool(LEAD))
                .by(LI_NA)
                .expectEvents(returned(Optional.of(LI_NA.id()), LeadReturnReason.GIVEN_BACK));
        given(pooled(Optional.empty(), 1))
                .when(new ReturnLeadToPool(LEAD))
                .by(WANG_FANG)
                .expectNothing();
    }

    @Test
    void isDistributedToWhoeverHasTheFewestOfThoseTheFirstFittingRuleNames() {
        rules = rules.with(new DistributionRules(
                false,
                List.of(
                        rule("shanghai", Set.of(), "上海", Optional.empty()),
                        rule("beijing", Set.of(LeadSource.WEB_FORM), "北京", Optional.empty()),
                        rule("rest", Set.of(), null, Optional.empty()))));
        bench.loads.put(WANG_FANG.id(), 9);
        bench.loads.put(LI_NA.id(), 3);
        bench.loads.put(ZHAO_LEI.id(), 2);
        bench.loads.put(JOHN.id(), 4);
        var maria = MARIA.id();
        bench.loads.put(maria, 5);

        given(hoursAgo(1, aLead().events()))
                .when(new DistributeLead(LEAD))
                .by(WANG_FANG)
                .expectEvents(
                        new LeadDistributed(
                                LEAD,
                                PROSPECT,
                                ZHAO_LEI.id(),
                                "beijing",
                                3,
                                30,
                                0,
                                List.of(
                                        new LeadLoad(ZHAO_LEI.id(), 2),
                                        new LeadLoad(LI_NA.id(), 3),
                                        new LeadLoad(JOHN.id(), 4),
                                        new LeadLoad(maria, 5),
                                        new LeadLoad(WANG_FANG.id(), 9))),
                        new LeadAssigned(LEAD, PROSPECT, ZHAO_LEI.id(), Optional.empty()))
                .expectOutcome(ZHAO_LEI.id().toString());
    }

    @Test
    void refusesToDistributeWhatNoRuleFitsOrSomebodyHas() {
        rules = rules.with(new DistributionRules(false, List.of(rule("dear", Set.of(), null, Optional.of(31)))));
        given(hoursAgo(1, aLead().events()))
                .when(new DistributeLead(LEAD))
                .by(WANG_FANG)
                .expectRefusal(LeadRefusal.NO_RULE_FITS);
        given(hoursAgo(1, aLead().assignedTo(LI_NA).events()))
                .when(new DistributeLead(LEAD))
                .by(WANG_FANG)
                .expectRefusal(LeadRefusal.LEAD_OWNED);
    }

    private static DistributionRule rule(
            String code, Set<LeadSource> sources, @Nullable String city, Optional<Integer> fromScore) {
        return new DistributionRule(
                code,
                sources,
                Optional.ofNullable(city).map(c -> "city"),
                city == null ? Set.of() : Set.of(city),
                fromScore,
                Optional.empty(),
                Optional.empty());
    }

    private AggregateFixture<Lead>.Given given(List<Happened> events) {
        return LeadBench.leads(rules, customers, bench).given(events.toArray(Happened[]::new));
    }

    private Outcome<Lead> check(List<Happened> events) {
        return given(events).when(new CheckFollowUp(LEAD)).byProcess("lead.first-contact");
    }

    private static Instant hoursAgo(int hours) {
        return NOW.minus(Duration.ofHours(hours));
    }

    private static List<Happened> hoursAgo(int hours, List<LeadEvent> events) {
        var happened = new ArrayList<Happened>();
        for (var event : events) happened.add(Happened.that(event).at(hoursAgo(hours)));
        return happened;
    }

    private static List<Happened> pooled(Optional<StaffId> previous, int hours) {
        var events = hoursAgo(hours, aLead().events());
        events.add(Happened.that(returned(previous, LeadReturnReason.NOT_FOLLOWED_UP))
                .at(hoursAgo(hours)));
        return events;
    }

    private static LeadReturnedToPool returned(Optional<StaffId> previous, LeadReturnReason reason) {
        return new LeadReturnedToPool(LEAD, PROSPECT, previous, reason, 0);
    }

    private static LeadEscalated escalated(LeadEscalationLevel level, StaffId to, Instant since) {
        return new LeadEscalated(LEAD, PROSPECT, level, to, since, 0);
    }
}
