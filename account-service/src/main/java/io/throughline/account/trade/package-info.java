/** How the trade with a customer goes: whether he is about to be lost, and of what value he is. */
@NullMarked
package io.throughline.account.trade;

import org.jspecify.annotations.NullMarked;
