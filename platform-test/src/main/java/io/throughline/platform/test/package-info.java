/** Fixtures, golden files, architecture rules and embedded stores for the tests of every module. */
@NullMarked
package io.throughline.platform.test;

import org.jspecify.annotations.NullMarked;
