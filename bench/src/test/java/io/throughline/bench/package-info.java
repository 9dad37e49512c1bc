/** Measures the suite, each figure beside the raw limit of the same store in the same run. */
@NullMarked
package io.throughline.bench;

import org.jspecify.annotations.NullMarked;
