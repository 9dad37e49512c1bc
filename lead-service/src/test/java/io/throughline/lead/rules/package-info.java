/** Tests of the rules by which the house sells. */
@NullMarked
package io.throughline.lead.rules;

import org.jspecify.annotations.NullMarked;
