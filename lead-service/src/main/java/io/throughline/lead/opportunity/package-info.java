/** An opportunity, from the first sight of a chance to the deal won or lost, its terms and development plan, and the commands to them. */
@NullMarked
package io.throughline.lead.opportunity;

import org.jspecify.annotations.NullMarked;
