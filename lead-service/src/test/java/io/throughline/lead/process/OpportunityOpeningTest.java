package io.throughline.lead.process;

import static io.throughline.platform.test.TestStaff.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.LeadEvent.PlannedOpportunity;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.lead.opportunity.OpportunityCommand.OpenOpportunity;
import io.throughline.platform.test.SentCommands;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A conversion opens the opportunity that was planned with it, and nothing when none was. */
class OpportunityOpeningTest {

    private static final LeadId LEAD = new LeadId(Identifier.named("test", "lead"));
    private static final CustomerId CUSTOMER = CustomerId.ofProspect(LEAD);
    private static final OpportunityId CHANCE = new OpportunityId(Identifier.named("test", "opportunity"));

    private final SentCommands sent = new SentCommands();
    private final OpportunityOpening process = new OpportunityOpening(sent);

    @Test
    void opensThePlannedOpportunityForTheAccountsOwner() {
        var event = converted(Optional.of(new PlannedOpportunity(CHANCE, "年度合同", Optional.empty())));
        process.on(event, SentCommands.recorded(event));

        assertThat(sent.commands())
                .containsExactly(new OpenOpportunity(
                        CHANCE,
                        CUSTOMER,
                        "年度合同",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(LEAD),
                        Optional.of(LI_NA.id()),
                        Optional.empty()));
    }

    @Test
    void opensNothingThatWasNotPlanned() {
        var event = converted(Optional.empty());
        process.on(event, SentCommands.recorded(event));

        assertThat(sent.commands()).isEmpty();
    }

    private static LeadConverted converted(Optional<PlannedOpportunity> plan) {
        return new LeadConverted(
                LEAD,
                CUSTOMER,
                CUSTOMER,
                new PersonName("晨光贸易有限公司"),
                true,
                new PersonName("王小明"),
                Optional.empty(),
                Optional.empty(),
                LI_NA.id(),
                plan);
    }
}
