/** Tests of projections from the log to the read model. */
@NullMarked
package io.throughline.platform.projection;

import org.jspecify.annotations.NullMarked;
