/** Tests of the package. */
@NullMarked
package io.throughline.account.pool;

import org.jspecify.annotations.NullMarked;
