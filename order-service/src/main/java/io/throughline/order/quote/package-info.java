/** Quotes: prices offered to a customer for a time, one valid per customer and product. */
@NullMarked
package io.throughline.order.quote;

import org.jspecify.annotations.NullMarked;
