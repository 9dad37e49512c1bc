/** Commands for many records at once, with progress and a result for each; and taking back what a command did. */
@NullMarked
package io.throughline.platform.operation;

import org.jspecify.annotations.NullMarked;
