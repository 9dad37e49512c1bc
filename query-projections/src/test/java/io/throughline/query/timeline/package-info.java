/** Tests of the timeline. */
@NullMarked
package io.throughline.query.timeline;

import org.jspecify.annotations.NullMarked;
