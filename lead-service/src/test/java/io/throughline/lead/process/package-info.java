/** Tests of the package. */
@NullMarked
package io.throughline.lead.process;

import org.jspecify.annotations.NullMarked;
