package io.throughline.account.process;

import static io.throughline.platform.test.SentCommands.recorded;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.commission.CommissionUpkeep.EarnCommission;
import io.throughline.account.commission.CommissionUpkeep.ReverseCommission;
import io.throughline.account.commission.Crew;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityReopened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWon;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.lead.TeamRole;
import io.throughline.contracts.staff.CommissionId;
import io.throughline.platform.test.SentCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A won deal pays those who won it; a deal that is open again does not. */
class CommissionEarningTest {

    private static final OpportunityId DEAL = new OpportunityId(Identifier.named("test", "deal"));
    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final Money VALUE = Money.parse("CNY 10000.00");
    private static final OpportunityWon WON = new OpportunityWon(DEAL, CUSTOMER, VALUE);

    private final SentCommands sent = new SentCommands();
    private final List<Long> waitedFor = new ArrayList<>();

    @Test
    void whoeverWonTheDealEarnsWhenAllBeforeIsCounted() {
        var crew = new Crew(Optional.of(LI_NA.id()), Map.of(JOHN.id(), TeamRole.PRESALES));
        earning(crew).on(WON, recorded(WON));

        assertThat(sent.commands())
                .containsExactly(new EarnCommission(
                        CommissionId.of(DEAL),
                        DEAL,
                        LI_NA.id(),
                        crew.team(),
                        VALUE,
                        recorded(WON).occurredAt()));
        assertThat(waitedFor).containsExactly(recorded(WON).position());
    }

    @Test
    void aDealOfNobodyPaysNobody() {
        earning(new Crew(Optional.empty(), Map.of())).on(WON, recorded(WON));

        assertThat(sent.commands()).isEmpty();
    }

    @Test
    void aDealThatWasWonAndIsOpenAgainPaysNobody() {
        var process = earning(new Crew(Optional.of(LI_NA.id()), Map.of()));
        var lost = new OpportunityReopened(DEAL, CUSTOMER, Optional.empty(), "再试");
        var won = new OpportunityReopened(DEAL, CUSTOMER, Optional.of(VALUE), "未付款");
        process.on(lost, recorded(lost));
        process.on(won, recorded(won));

        assertThat(sent.commands()).containsExactly(new ReverseCommission(CommissionId.of(DEAL)));
    }

    private CommissionEarning earning(Crew crew) {
        return new CommissionEarning(sent, (deal, sequence) -> crew, waitedFor::add);
    }
}
