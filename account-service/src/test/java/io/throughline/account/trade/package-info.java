/** Tests of how the trade with customers goes. */
@NullMarked
package io.throughline.account.trade;

import org.jspecify.annotations.NullMarked;
