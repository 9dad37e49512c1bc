/** A lead, from the first touch to conversion or rejection, and the commands that move it. */
@NullMarked
package io.throughline.lead.lead;

import org.jspecify.annotations.NullMarked;
