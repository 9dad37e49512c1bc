/** Targets of the staff: set, watched by what everybody achieves, warned of in time, and appraised. */
@NullMarked
package io.throughline.account.targets;

import org.jspecify.annotations.NullMarked;
