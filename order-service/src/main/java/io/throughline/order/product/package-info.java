/** The catalogue: what the house sells. */
@NullMarked
package io.throughline.order.product;

import org.jspecify.annotations.NullMarked;
