/** Rules that are data: what holds now, and which version it is. */
@NullMarked
package io.throughline.platform.rules;

import org.jspecify.annotations.NullMarked;
