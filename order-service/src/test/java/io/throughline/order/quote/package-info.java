/** What the package promises, as tests. */
@NullMarked
package io.throughline.order.quote;

import org.jspecify.annotations.NullMarked;
