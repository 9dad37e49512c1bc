/** Tests of the package. */
@NullMarked
package io.throughline.account.staff;

import org.jspecify.annotations.NullMarked;
