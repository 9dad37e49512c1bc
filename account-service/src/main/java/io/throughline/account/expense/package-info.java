/** Money that was spent on customers and is claimed back. */
@NullMarked
package io.throughline.account.expense;

import org.jspecify.annotations.NullMarked;
