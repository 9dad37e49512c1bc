/** Tests of the package. */
@NullMarked
package io.throughline.account.account;

import org.jspecify.annotations.NullMarked;
