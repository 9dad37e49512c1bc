package io.throughline.query.customer360;

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
public record MoneyTotals(Money ordered, Money approved, Money paid, Money open, Money won) {}
