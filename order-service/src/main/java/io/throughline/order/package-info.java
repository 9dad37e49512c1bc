/** Catalogue, quotes, orders and payments. */
@NullMarked
package io.throughline.order;

import org.jspecify.annotations.NullMarked;
