package io.throughline.lead.lead;

import static io.throughline.lead.lead.LeadStory.LEAD;
import static io.throughline.lead.lead.LeadStory.PROSPECT;
import static io.throughline.lead.lead.LeadStory.aLead;
import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;

import io.throughline.contracts.lead.FollowUpRules;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadUnassigned;
import io.throughline.contracts.lead.LeadPoolEvent.LeadClaimed;
import io.throughline.contracts.lead.LeadPoolEvent.LeadReturnedToPool;
import io.throughline.contracts.lead.LeadReturnReason;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.lead.LeadCommand.AssignLead;
import io.throughline.lead.lead.LeadCommand.UnassignLead;
import io.throughline.lead.lead.LeadPoolCommand.ClaimLead;
import io.throughline.lead.lead.LeadPoolCommand.ReturnLeadToPool;
import io.throughline.lead.rules.FixedRules;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is asked in whatever order: a lead has one owner, or waits for one, or is in the pool; never two of these. */
class LeadOwnershipOverTimeTest {

    private static final LocalDate TODAY = LocalDate.ofInstant(AggregateFixture.NOW, ZoneOffset.UTC);
    private static final FixedRules WITHOUT_LOCK = FixedRules.BUILT_IN.with(new FollowUpRules(24, 168, 48, 10, 0));

    /** What somebody asks for. */
    private sealed interface Ask {
        record Assign(StaffMember to) implements Ask {}

        record Claim(StaffMember by) implements Ask {}

        record Unassign() implements Ask {}

        record Return() implements Ask {}
    }

    @Property(tries = 150)
    void hasOneOwnerOrWaitsOrIsInThePool(@ForAll("asks") List<Ask> asks) {
        var leads = LeadBench.leads(WITHOUT_LOCK, new KnownCustomers().unowned(PROSPECT), new LeadBench());
        var history = new ArrayList<LeadEvent>(aLead().events());
        Optional<StaffId> owner = Optional.empty();
        boolean pool = false;
        for (var ask : asks) {
            var given = leads.given(history);
            switch (ask) {
                case Ask.Assign(var to) -> {
                    var outcome = given.when(new AssignLead(LEAD, to.id())).by(ADMINISTRATOR);
                    if (owner.equals(Optional.of(to.id()))) {
                        outcome.expectNothing();
                    } else {
                        var assigned = new LeadAssigned(LEAD, PROSPECT, to.id(), owner);
                        outcome.expectEvents(assigned);
                        history.add(assigned);
                    }
                    owner = Optional.of(to.id());
                    pool = false;
                }
                case Ask.Claim(var by) -> {
                    var outcome = given.when(new ClaimLead(LEAD)).by(by);
                    if (pool) {
                        var claimed = new LeadClaimed(LEAD, PROSPECT, by.id(), TODAY, 1, 1);
                        var assigned = new LeadAssigned(LEAD, PROSPECT, by.id(), Optional.empty());
                        outcome.expectEvents(claimed, assigned);
                        history.addAll(List.of(claimed, assigned));
                        owner = Optional.of(by.id());
                        pool = false;
                    } else if (owner.equals(Optional.of(by.id()))) {
                        outcome.expectNothing();
                    } else {
                        boolean above = by.equals(LI_NA) && owner.equals(Optional.of(ZHAO_LEI.id()));
                        outcome.expectRefusal(above ? LeadRefusal.LEAD_NOT_IN_POOL : LeadRefusal.LEAD_NOT_FOUND);
                    }
                }
                case Ask.Unassign() -> {
                    var outcome = given.when(new UnassignLead(LEAD)).by(ADMINISTRATOR);
                    if (owner.isEmpty()) {
                        outcome.expectNothing();
                    } else {
                        var unassigned = new LeadUnassigned(LEAD, PROSPECT, owner.get());
                        outcome.expectEvents(unassigned);
                        history.add(unassigned);
                    }
                    owner = Optional.empty();
                }
                case Ask.Return() -> {
                    var outcome = given.when(new ReturnLeadToPool(LEAD)).by(ADMINISTRATOR);
                    if (pool) {
                        outcome.expectNothing();
                    } else {
                        var returned = new LeadReturnedToPool(LEAD, PROSPECT, owner, LeadReturnReason.GIVEN_BACK, 1);
                        outcome.expectEvents(returned);
                        history.add(returned);
                    }
                    owner = Optional.empty();
                    pool = true;
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Ask>> asks() {
        var staff = Arbitraries.of(LI_NA, ZHAO_LEI, JOHN);
        Arbitrary<Ask> one = Arbitraries.oneOf(
                staff.map(Ask.Assign::new),
                staff.map(Ask.Claim::new),
                Arbitraries.just(new Ask.Unassign()),
                Arbitraries.just(new Ask.Return()));
        return one.list().ofMaxSize(10);
    }
}
