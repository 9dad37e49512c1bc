/** What do we know of this customer? One page per customer, folded from every event that concerns him. */
@NullMarked
package io.throughline.query.customer360;

import org.jspecify.annotations.NullMarked;
