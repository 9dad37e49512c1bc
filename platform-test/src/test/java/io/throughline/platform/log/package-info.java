/** The event log on a real PostgreSQL. */
@NullMarked
package io.throughline.platform.log;

import org.jspecify.annotations.NullMarked;
