package io.throughline.lead.rules;

import io.throughline.contracts.lead.ExitRequirement;
import io.throughline.contracts.lead.LossReasons;
import io.throughline.contracts.lead.MethodId;
import io.throughline.contracts.lead.SalesMethod;
import io.throughline.contracts.lead.SalesMethods;
import io.throughline.contracts.lead.SalesStep;
import io.throughline.contracts.lead.StageId;
import io.throughline.contracts.lead.Territories;
import io.throughline.contracts.lead.Territory;
import io.throughline.contracts.lead.TerritoryId;
import io.throughline.contracts.lead.Wording;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.rules.Ruled;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules that a test sets: the built-in ones, unless it says otherwise. */
public record TestSalesRules(
        Ruled<SalesMethods> methods, Ruled<LossReasons> lossReasons, Ruled<Territories> territories)
        implements SalesRules {

    /** What holds until somebody changes it. */
    public static final TestSalesRules BUILT_IN = new TestSalesRules(
            new Ruled<>(0, SalesMethods.BUILT_IN),
            new Ruled<>(0, LossReasons.BUILT_IN),
            new Ruled<>(0, Territories.BUILT_IN));

    /** Sales by telephone in three steps, each of which asks for something before it is left. */
    public static final SalesMethod CALLS = new SalesMethod(
            new MethodId("CALLS"),
            new Wording("three calls", "三通电话"),
            List.of(
                    step("FIRST_CALL", "首次通话", 15, ExitRequirement.PLAN_ITEM_DONE),
                    step("NEEDS", "确认需求", 45, ExitRequirement.PRODUCT_NAMED, ExitRequirement.VALUE_EXPECTED),
                    step("OFFER", "报价", 70, ExitRequirement.CLOSE_EXPECTED),
                    step("ANSWER", "等待答复", 90)),
            40,
            80);

    /** These and the eight steps; the eight steps are usual, and the department of telephone sales has the other. */
    public TestSalesRules with(SalesMethod method, long version) {
        var eight = SalesMethod.EIGHT_STEPS;
        var both = new SalesMethods(List.of(eight, method), eight.id(), Map.of("电话销售部", method.id()));
        return new TestSalesRules(new Ruled<>(version, both), lossReasons, territories);
    }

    /** The market parted like this. */
    public TestSalesRules with(long version, Territory... parts) {
        return new TestSalesRules(methods, lossReasons, new Ruled<>(version, new Territories(List.of(parts))));
    }

    /** A territory that covers some regions in all industries. */
    public static Territory territory(String id, String zh, Optional<StaffId> responsible, String... regions) {
        return new Territory(
                new TerritoryId(id), new Wording(id, zh), Set.of(regions), Set.of(), responsible, Optional.empty());
    }

    /** A step that asks for this before it is left. */
    public static SalesStep step(String id, String zh, int probability, ExitRequirement... exit) {
        return new SalesStep(new StageId(id), new Wording(id, zh), probability, Set.of(exit));
    }
}
