/** Tests of the package. */
@NullMarked
package io.throughline.account.care;

import org.jspecify.annotations.NullMarked;
