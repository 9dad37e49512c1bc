/** Tests of operations that need the tools of this module. */
@NullMarked
package io.throughline.platform.operation;

import org.jspecify.annotations.NullMarked;
