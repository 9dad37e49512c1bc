/** Tests of the records. */
@NullMarked
package io.throughline.query.board;

import org.jspecify.annotations.NullMarked;
