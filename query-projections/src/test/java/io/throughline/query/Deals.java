package io.throughline.query;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.Forecast;
import io.throughline.contracts.lead.ForecastCategory;
import io.throughline.contracts.lead.LossReason;
import io.throughline.contracts.lead.LossReasonId;
import io.throughline.contracts.lead.LossReasons;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityLossCoded;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityLost;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityOpened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityReopened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityStageChanged;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWon;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.lead.OpportunityTermsEvent.OpportunityForecastRevised;
import io.throughline.contracts.lead.StageId;
import io.throughline.contracts.order.ProductId;
import io.throughline.contracts.staff.StaffId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Events of opportunities for tests, with what does not matter filled in; all with the customer 星河. */
public final class Deals {

    /** The customer. */
    public static final CustomerId CUSTOMER = Story.customer("星河");

    /** What is sold. */
    public static final ProductId PUMP = new ProductId(Identifier.named("product", "pump"));

    private Deals() {}

    /** The opportunity of that name. */
    public static OpportunityId deal(String name) {
        return new OpportunityId(Identifier.named("opportunity", name));
    }

    /** That many yuan. */
    public static Money yuan(long amount) {
        return Money.of(CurrencyUnit.of("CNY"), BigDecimal.valueOf(amount));
    }

    /** A chance to sell a pump for a thousand yuan. */
    public static OpportunityOpened opened(String name, StaffId owner) {
        return new OpportunityOpened(
                deal(name),
                CUSTOMER,
                name,
                Optional.of(PUMP),
                Optional.of(yuan(1000)),
                Optional.empty(),
                Optional.of(owner),
                Optional.empty());
    }

    /** It moves on, or back. */
    public static OpportunityStageChanged moved(String name, String from, String to) {
        return new OpportunityStageChanged(deal(name), CUSTOMER, new StageId(from), new StageId(to));
    }

    /** It will bring a thousand yuan, on that day, and counts as this. */
    public static OpportunityForecastRevised expected(
            String name, LocalDate close, Optional<ForecastCategory> category) {
        var before = new Forecast(Optional.of(yuan(1000)), Optional.empty(), Optional.empty());
        var after = new Forecast(Optional.of(yuan(1000)), Optional.of(close), category);
        return new OpportunityForecastRevised(deal(name), CUSTOMER, before, after);
    }

    /** The customer bought. */
    public static OpportunityWon won(String name, long value) {
        return new OpportunityWon(deal(name), CUSTOMER, yuan(value));
    }

    /** The customer did not buy, because of the price. */
    public static List<OpportunityEvent> lost(String name, Optional<String> wonBy) {
        LossReason price =
                LossReasons.BUILT_IN.reason(new LossReasonId("PRICE")).orElseThrow();
        return List.of(
                new OpportunityLost(deal(name), CUSTOMER, "价格太高"),
                new OpportunityLossCoded(deal(name), CUSTOMER, price, wonBy, 0));
    }

    /** It is open again. */
    public static OpportunityReopened reopened(String name, Optional<Money> wonValue) {
        return new OpportunityReopened(deal(name), CUSTOMER, wonValue, "客户改变主意");
    }
}
