/** A small company's weeks, played through the public door. */
@NullMarked
package io.throughline.standalone.demo;

import org.jspecify.annotations.NullMarked;
