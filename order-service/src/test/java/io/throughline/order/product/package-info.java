/** What the package promises, as tests. */
@NullMarked
package io.throughline.order.product;

import org.jspecify.annotations.NullMarked;
