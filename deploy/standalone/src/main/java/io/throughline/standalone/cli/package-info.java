/** The command line: one class per subcommand. */
@NullMarked
package io.throughline.standalone.cli;

import org.jspecify.annotations.NullMarked;
