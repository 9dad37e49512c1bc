package io.throughline.contracts.account;

import org.joda.money.Money;

/**
 * What decides of what value a customer is.
 *
 * @param sum what he ordered for in the period
 * @param before what he ordered for in the period before
 * @param orders how often he ordered in the period
 * @param complaints how often he complained in the period
 */
public record ValueFigures(Money sum, Money before, long orders, long complaints) {}
