/** What decisions look up: fed by the log, and asked for many callers at once. */
@NullMarked
package io.throughline.platform.lookup;

import org.jspecify.annotations.NullMarked;
