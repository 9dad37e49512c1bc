/** Tests of the package. */
@NullMarked
package io.throughline.account.visit;

import org.jspecify.annotations.NullMarked;
