/** An aggregate for the tests of the log: a shelf on which things are put. */
@NullMarked
package io.throughline.platform.log.shelf;

import org.jspecify.annotations.NullMarked;
