/** Tests of the questions. */
@NullMarked
package io.throughline.query;

import org.jspecify.annotations.NullMarked;
