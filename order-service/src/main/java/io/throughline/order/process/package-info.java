/** What reacts to events by sending commands of this service. */
@NullMarked
package io.throughline.order.process;

import org.jspecify.annotations.NullMarked;
