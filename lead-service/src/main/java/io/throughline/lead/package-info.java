/** Leads and opportunities: from the first touch to the deal won or lost. */
@NullMarked
package io.throughline.lead;

import org.jspecify.annotations.NullMarked;
