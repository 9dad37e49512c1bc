/** Tests of the package. */
@NullMarked
package io.throughline.lead.duplicate;

import org.jspecify.annotations.NullMarked;
