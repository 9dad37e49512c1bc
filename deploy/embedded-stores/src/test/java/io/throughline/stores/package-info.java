/** That the stores keep what they promise when they, or this JVM, are killed. */
@NullMarked
package io.throughline.stores;

import org.jspecify.annotations.NullMarked;
