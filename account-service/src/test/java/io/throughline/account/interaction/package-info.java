/** Tests of the package. */
@NullMarked
package io.throughline.account.interaction;

import org.jspecify.annotations.NullMarked;
