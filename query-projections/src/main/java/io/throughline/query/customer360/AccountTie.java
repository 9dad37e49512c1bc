package io.throughline.query.customer360;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.AccountRelation;

/** How a customer stands to another (L7). */
public record AccountTie(AccountRelation relation, CustomerId other) {}
