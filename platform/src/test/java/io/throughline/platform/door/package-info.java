/** The doors, tried on a small contract with a value of every kind. */
@NullMarked
package io.throughline.platform.door;

import org.jspecify.annotations.NullMarked;
