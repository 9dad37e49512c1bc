/** The 360° view and the timeline, computed from the history. */
@NullMarked
package io.throughline.query;

import org.jspecify.annotations.NullMarked;
