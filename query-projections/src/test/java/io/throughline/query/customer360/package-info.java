/** Tests of the 360° view. */
@NullMarked
package io.throughline.query.customer360;

import org.jspecify.annotations.NullMarked;
