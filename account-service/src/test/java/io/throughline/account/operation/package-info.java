/** Tests of operations over accounts, and of taking back what was done to them. */
@NullMarked
package io.throughline.account.operation;

import org.jspecify.annotations.NullMarked;
