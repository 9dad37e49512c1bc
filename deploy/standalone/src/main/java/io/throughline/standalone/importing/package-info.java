/** Reading files into the suite by a plan: the same commands as everyone else's, with the original authors and dates. */
@NullMarked
package io.throughline.standalone.importing;

import org.jspecify.annotations.NullMarked;
