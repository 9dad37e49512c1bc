/** Tests of the package. */
@NullMarked
package io.throughline.account.appointment;

import org.jspecify.annotations.NullMarked;
