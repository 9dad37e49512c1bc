/** Tests of the test kit. */
@NullMarked
package io.throughline.platform.test;

import org.jspecify.annotations.NullMarked;
