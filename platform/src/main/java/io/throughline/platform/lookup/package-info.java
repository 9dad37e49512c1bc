/** Looking things up in a store, many callers at once. */
@NullMarked
package io.throughline.platform.lookup;

import org.jspecify.annotations.NullMarked;
