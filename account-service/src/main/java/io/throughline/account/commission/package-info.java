/** Commissions: earned when an opportunity is won, split, approved, paid, and gone when the deal is. */
@NullMarked
package io.throughline.account.commission;

import org.jspecify.annotations.NullMarked;
