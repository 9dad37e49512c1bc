/** What the package promises, as tests. */
@NullMarked
package io.throughline.order.process;

import org.jspecify.annotations.NullMarked;
