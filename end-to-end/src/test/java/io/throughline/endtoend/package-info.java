/** What a caller may rely on, told through both doors of a running suite, however its services are put together. */
@NullMarked
package io.throughline.endtoend;

import org.jspecify.annotations.NullMarked;
