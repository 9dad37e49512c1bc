/** Tests of the package. */
@NullMarked
package io.throughline.account.process;

import org.jspecify.annotations.NullMarked;
