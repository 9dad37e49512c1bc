/** An opportunity, from the first sight of a chance to the deal won or lost, and the commands that move it. */
@NullMarked
package io.throughline.lead.opportunity;

import org.jspecify.annotations.NullMarked;
