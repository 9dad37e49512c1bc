/** Tests of the package. */
@NullMarked
package io.throughline.lead.lead;

import org.jspecify.annotations.NullMarked;
