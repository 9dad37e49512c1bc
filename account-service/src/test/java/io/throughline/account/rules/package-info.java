/** Tests of the package. */
@NullMarked
package io.throughline.account.rules;

import org.jspecify.annotations.NullMarked;
