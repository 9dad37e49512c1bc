/** What comes due: durable, computed from the log, and acted on once. */
@NullMarked
package io.throughline.platform.deadline;

import org.jspecify.annotations.NullMarked;
