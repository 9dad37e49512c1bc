/** What the package promises, as tests. */
@NullMarked
package io.throughline.order.order;

import org.jspecify.annotations.NullMarked;
