/** Facts about products, quotes and orders. */
@NullMarked
package io.throughline.contracts.order;

import org.jspecify.annotations.NullMarked;
