/** The rules by which the house sells and treats leads: what holds, how it is changed, which versions there were. */
@NullMarked
package io.throughline.lead.rules;

import org.jspecify.annotations.NullMarked;
