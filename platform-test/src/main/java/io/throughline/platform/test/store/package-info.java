/** Real stores for tests: one server per JVM, started when the first test asks, and a fresh place in it per class. */
@NullMarked
package io.throughline.platform.test.store;

import org.jspecify.annotations.NullMarked;
