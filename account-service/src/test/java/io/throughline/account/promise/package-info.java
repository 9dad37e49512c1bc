/** Tests of the package. */
@NullMarked
package io.throughline.account.promise;

import org.jspecify.annotations.NullMarked;
