/** Tests of the package. */
@NullMarked
package io.throughline.lead.opportunity;

import org.jspecify.annotations.NullMarked;
