/** The rules by which the house sells: its methods, its reasons for a loss, its territories; and who changes them. */
@NullMarked
package io.throughline.lead.rules;

import org.jspecify.annotations.NullMarked;
