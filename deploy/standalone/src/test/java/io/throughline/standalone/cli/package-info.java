/** The command line, as far as it needs no running suite. */
@NullMarked
package io.throughline.standalone.cli;

import org.jspecify.annotations.NullMarked;
