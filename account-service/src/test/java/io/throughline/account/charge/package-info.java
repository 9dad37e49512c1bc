/** Tests of the package. */
@NullMarked
package io.throughline.account.charge;

import org.jspecify.annotations.NullMarked;
