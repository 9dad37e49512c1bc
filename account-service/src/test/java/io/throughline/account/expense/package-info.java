/** Tests of the package. */
@NullMarked
package io.throughline.account.expense;

import org.jspecify.annotations.NullMarked;
