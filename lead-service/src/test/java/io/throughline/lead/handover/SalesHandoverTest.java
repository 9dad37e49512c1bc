package io.throughline.lead.handover;

import static io.throughline.platform.test.AggregateFixture.NOW;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.account.AccountEvent.AccountTransferred;
import io.throughline.contracts.account.PoolEvent.AccountClaimed;
import io.throughline.contracts.account.PoolEvent.AccountRecycled;
import io.throughline.contracts.account.RecycleReason;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadEvent.LeadRejected;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadRejectionReason;
import io.throughline.contracts.lead.LeadSource;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityHandedOver;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityLost;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityOpened;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.test.SentCommands;
import io.throughline.platform.test.ToldHistory;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is handed over in sales when a customer changes owners. */
class SalesHandoverTest {

    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final OpportunityId OFFER = new OpportunityId(Identifier.named("test", "offer"));
    private static final OpportunityId OLD = new OpportunityId(Identifier.named("test", "old"));
    private static final LeadId LEAD = new LeadId(Identifier.named("test", "lead"));
    private static final LeadId REJECTED = new LeadId(Identifier.named("test", "rejected"));
    private static final Optional<StaffId> LI = Optional.of(LI_NA.id());
    private static final AccountTransferred TO_JOHN =
            new AccountTransferred(CUSTOMER, LI, Optional.of(JOHN.id()), "李娜离职");

    private final ToldHistory history = new ToldHistory();
    private final SentCommands sent = new SentCommands();
    private final SalesHandover process = new SalesHandover(sent, history);

    @Test
    void takesOpenLeadsAndOpportunitiesAndLeavesWhatHasEnded() {
        history.that(opened(OFFER, LI), NOW).that(opened(OLD, LI), NOW);
        history.that(new OpportunityLost(OLD, CUSTOMER, "价格太高"), NOW);
        history.that(captured(LEAD), NOW).that(assigned(LEAD), NOW).that(captured(REJECTED), NOW);
        history.that(assigned(REJECTED), NOW)
                .that(new LeadRejected(REJECTED, CUSTOMER, LeadRejectionReason.NO_BUDGET, Optional.empty()), NOW);
        history.that(TO_JOHN, NOW);

        process.on(TO_JOHN, SentCommands.recorded(TO_JOHN));

        assertThat(sent.commands())
                .containsExactlyInAnyOrder(
                        new HandOverLead(LEAD, LI, Optional.of(JOHN.id())),
                        new HandOverOpportunity(OFFER, LI, Optional.of(JOHN.id())));
    }

    @Test
    void doesNothingTwice() {
        history.that(opened(OFFER, LI), NOW).that(TO_JOHN, NOW);
        history.that(new OpportunityHandedOver(OFFER, CUSTOMER, LI, Optional.of(JOHN.id())), NOW);

        process.on(TO_JOHN, SentCommands.recorded(TO_JOHN));

        assertThat(sent.commands()).isEmpty();
    }

    @Test
    void takesWhatIsOpenedForWhoHasJustLostTheCustomer() {
        var late = opened(OFFER, LI);
        history.that(TO_JOHN, NOW).that(late, NOW);

        process.on(late, SentCommands.recorded(late));

        assertThat(sent.commands()).containsExactly(new HandOverOpportunity(OFFER, LI, Optional.of(JOHN.id())));
    }

    @Test
    void followsIntoThePoolAndOutOfIt() {
        var recycled = new AccountRecycled(CUSTOMER, LI_NA.id(), "public", RecycleReason.NO_DEAL, NOW, 1);
        history.that(opened(OFFER, LI), NOW).that(recycled, NOW);
        process.on(recycled, SentCommands.recorded(recycled));
        assertThat(sent.commands()).containsExactly(new HandOverOpportunity(OFFER, LI, Optional.empty()));

        var claimed = new AccountClaimed(CUSTOMER, ZHAO_LEI.id(), "public", 1, 1, 1);
        history.that(new OpportunityHandedOver(OFFER, CUSTOMER, LI, Optional.empty()), NOW)
                .that(claimed, NOW);
        process.on(claimed, SentCommands.recorded(claimed));
        assertThat(sent.commands())
                .contains(new HandOverOpportunity(OFFER, Optional.empty(), Optional.of(ZHAO_LEI.id())));
    }

    private static OpportunityOpened opened(OpportunityId id, Optional<StaffId> owner) {
        return new OpportunityOpened(
                id, CUSTOMER, "三台水泵", Optional.empty(), Optional.empty(), Optional.empty(), owner, Optional.empty());
    }

    private static LeadCaptured captured(LeadId id) {
        return new LeadCaptured(
                id,
                CUSTOMER,
                new PersonName("王小红"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LeadSource.REFERRAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static LeadAssigned assigned(LeadId id) {
        return new LeadAssigned(id, CUSTOMER, LI_NA.id(), Optional.empty());
    }
}
