/** Tests of bulk operations and of undo. */
@NullMarked
package io.throughline.platform.operation;

import org.jspecify.annotations.NullMarked;
