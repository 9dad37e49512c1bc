package io.throughline.lead.rules;

import static io.throughline.lead.rules.TestSalesRules.CALLS;
import static io.throughline.lead.rules.TestSalesRules.step;
import static io.throughline.lead.rules.TestSalesRules.territory;
import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.AUDITOR;
import static io.throughline.platform.test.TestStaff.WANG_FANG;

import io.throughline.contracts.lead.LossReason;
import io.throughline.contracts.lead.LossReasonId;
import io.throughline.contracts.lead.LossReasons;
import io.throughline.contracts.lead.MethodId;
import io.throughline.contracts.lead.SalesMethod;
import io.throughline.contracts.lead.SalesMethods;
import io.throughline.contracts.lead.SalesRulesEvent.LossReasonsChanged;
import io.throughline.contracts.lead.SalesRulesEvent.SalesMethodsChanged;
import io.throughline.contracts.lead.SalesRulesEvent.TerritoriesChanged;
import io.throughline.contracts.lead.SalesStep;
import io.throughline.contracts.lead.Territories;
import io.throughline.contracts.lead.Wording;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.rules.SalesRulesCommand.ChangeLossReasons;
import io.throughline.lead.rules.SalesRulesCommand.ChangeSalesMethods;
import io.throughline.lead.rules.SalesRulesCommand.ChangeTerritories;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.test.AggregateFixture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules by which the house sells are changed by administrators, each change a version of its own. */
class SalesRulebookTest {

    private static final SalesMethods CALLS_ONLY = new SalesMethods(List.of(CALLS), CALLS.id(), Map.of());
    private static final LossReasons TWO_REASONS = new LossReasons(List.of(reason("PRICE"), reason("OTHER")));
    private static final Territories NORTH = new Territories(List.of(territory("NORTH", "华北", Optional.empty(), "北京")));

    private final AggregateFixture<SalesRulebook> rulebook = AggregateFixture.of(SalesRulebook.class);

    @Test
    void countsTheVersionsOfEachKindOfRules() {
        rulebook.givenNothing()
                .when(new ChangeSalesMethods(CALLS_ONLY))
                .by(ADMINISTRATOR)
                .expectEvents(new SalesMethodsChanged(1, CALLS_ONLY));
        rulebook.given(new SalesMethodsChanged(1, CALLS_ONLY))
                .when(new ChangeSalesMethods(SalesMethods.BUILT_IN))
                .by(ADMINISTRATOR)
                .expectEvents(new SalesMethodsChanged(2, SalesMethods.BUILT_IN));
        rulebook.given(new SalesMethodsChanged(1, CALLS_ONLY))
                .when(new ChangeLossReasons(TWO_REASONS))
                .by(ADMINISTRATOR)
                .expectEvents(new LossReasonsChanged(1, TWO_REASONS));
        rulebook.given(new SalesMethodsChanged(1, CALLS_ONLY))
                .when(new ChangeTerritories(NORTH))
                .by(ADMINISTRATOR)
                .expectEvents(new TerritoriesChanged(1, NORTH));
    }

    @Test
    void recordsNothingWhenTheRulesHoldAlready() {
        rulebook.givenNothing()
                .when(new ChangeSalesMethods(SalesMethods.BUILT_IN))
                .by(ADMINISTRATOR)
                .expectNothing();
        rulebook.given(new LossReasonsChanged(1, TWO_REASONS))
                .when(new ChangeLossReasons(TWO_REASONS))
                .by(ADMINISTRATOR)
                .expectNothing();
        rulebook.given(new TerritoriesChanged(1, NORTH))
                .when(new ChangeTerritories(NORTH))
                .by(ADMINISTRATOR)
                .expectNothing();
    }

    @Test
    void letsOnlyAdministratorsChangeRules() {
        for (var caller : List.of(WANG_FANG, AUDITOR)) {
            for (var command : List.of(
                    new ChangeSalesMethods(CALLS_ONLY),
                    new ChangeLossReasons(TWO_REASONS),
                    new ChangeTerritories(NORTH))) {
                rulebook.givenNothing().when(command).by(caller).expectRefusal(IdentityRefusal.PERMISSION_MISSING);
            }
        }
    }

    @Test
    void refusesMethodsThatDoNotFitTogether() {
        var missing = new MethodId("MISSING");
        refuse(new SalesMethods(List.of(CALLS, CALLS), CALLS.id(), Map.of()), LeadRefusal.RULE_TWICE);
        refuse(new SalesMethods(List.of(CALLS), missing, Map.of()), LeadRefusal.METHOD_UNKNOWN);
        refuse(new SalesMethods(List.of(CALLS), CALLS.id(), Map.of("北方", missing)), LeadRefusal.METHOD_UNKNOWN);
        refuse(only(CALLS.steps(), 80, 40), LeadRefusal.FORECAST_BOUNDS_CROSSED);
        refuse(only(List.of(step("A", "甲", 10), step("A", "乙", 20)), 40, 80), LeadRefusal.RULE_TWICE);
    }

    @Test
    void refusesReasonsWithoutOneForAllTheRest() {
        rulebook.givenNothing()
                .when(new ChangeLossReasons(new LossReasons(List.of(reason("PRICE")))))
                .by(ADMINISTRATOR)
                .expectRefusal(LeadRefusal.LOSS_REASON_OTHER_MISSING);
        rulebook.givenNothing()
                .when(new ChangeLossReasons(new LossReasons(List.of(reason("OTHER"), reason("OTHER")))))
                .by(ADMINISTRATOR)
                .expectRefusal(LeadRefusal.RULE_TWICE);
    }

    @Test
    void refusesTwoTerritoriesOfOneId() {
        var twice = new Territories(
                List.of(territory("NORTH", "华北", Optional.empty()), territory("NORTH", "东北", Optional.empty())));
        rulebook.givenNothing()
                .when(new ChangeTerritories(twice))
                .by(ADMINISTRATOR)
                .expectRefusal(LeadRefusal.RULE_TWICE);
    }

    private void refuse(SalesMethods rules, LeadRefusal refusal) {
        rulebook.givenNothing()
                .when(new ChangeSalesMethods(rules))
                .by(ADMINISTRATOR)
                .expectRefusal(refusal);
    }

    private static SalesMethods only(List<SalesStep> steps, int bestCaseFrom, int commitFrom) {
        var method = new SalesMethod(CALLS.id(), CALLS.name(), steps, bestCaseFrom, commitFrom);
        return new SalesMethods(List.of(method), method.id(), Map.of());
    }

    private static LossReason reason(String id) {
        return new LossReason(new LossReasonId(id), new Wording(id, "原因"));
    }
}
