/** Folding the log into read models, each with its position. */
@NullMarked
package io.throughline.platform.projection;

import org.jspecify.annotations.NullMarked;
