/** Facts about operations: commands that are sent for many records at once. */
@NullMarked
package io.throughline.contracts.operation;

import org.jspecify.annotations.NullMarked;
