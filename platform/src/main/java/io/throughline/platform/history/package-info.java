/** What happened with one customer, read from the log itself, and what is taken of a bounded number of places. */
@NullMarked
package io.throughline.platform.history;

import org.jspecify.annotations.NullMarked;
