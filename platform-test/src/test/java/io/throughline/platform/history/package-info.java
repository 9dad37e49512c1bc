/** Tests of the package. */
@NullMarked
package io.throughline.platform.history;

import org.jspecify.annotations.NullMarked;
