/** Trials: registered with the code of a salesperson, opened by approval, extended, and over in time. */
@NullMarked
package io.throughline.account.trial;

import org.jspecify.annotations.NullMarked;
