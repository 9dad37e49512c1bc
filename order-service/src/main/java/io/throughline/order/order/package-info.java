/** Orders: submitted, approved or rejected, and paid. */
@NullMarked
package io.throughline.order.order;

import org.jspecify.annotations.NullMarked;
