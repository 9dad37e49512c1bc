/** That the stores for tests are what they promise. */
@NullMarked
package io.throughline.platform.test.store;

import org.jspecify.annotations.NullMarked;
