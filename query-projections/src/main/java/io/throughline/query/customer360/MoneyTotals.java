package io.throughline.query.customer360;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * A customer's money in one currency.
 *
 * @param ordered all orders that were handed in, rejected ones included
 * @param approved all orders that were approved
 * @param paid what has come in
 * @param open what is approved and has not come in
 * @param won what won opportunities brought
 */
public record MoneyTotals(Money ordered, Money approved, Money paid, Money open, Money won) {

    static MoneyTotals ordered(Money amount) {
        var none = Money.zero(amount.getCurrencyUnit());
        return new MoneyTotals(amount, none, none, none, none);
    }

    static MoneyTotals approved(Money amount) {
        var none = Money.zero(amount.getCurrencyUnit());
        return new MoneyTotals(none, amount, none, amount, none);
    }

    static MoneyTotals paid(Money amount) {
        var none = Money.zero(amount.getCurrencyUnit());
        return new MoneyTotals(none, none, amount, amount.negated(), none);
    }

    static MoneyTotals won(Money amount) {
        var none = Money.zero(amount.getCurrencyUnit());
        return new MoneyTotals(none, none, none, none, amount);
    }

    /** Adds these to those of the same currency; in the order of the currencies' codes. */
    static List<MoneyTotals> sum(List<MoneyTotals> totals, List<MoneyTotals> more) {
        var byCurrency = new TreeMap<String, MoneyTotals>();
        totals.forEach(t -> byCurrency.merge(t.currency(), t, MoneyTotals::plus));
        more.forEach(t -> byCurrency.merge(t.currency(), t, MoneyTotals::plus));
        return List.copyOf(new ArrayList<>(byCurrency.values()));
    }

    private String currency() {
        return ordered.getCurrencyUnit().getCode();
    }

    private MoneyTotals plus(MoneyTotals other) {
        return new MoneyTotals(
                ordered.plus(other.ordered),
                approved.plus(other.approved),
                paid.plus(other.paid),
                open.plus(other.open),
                won.plus(other.won));
    }
}
