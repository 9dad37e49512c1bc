/** Campaigns, lists, consent and sends. */
@NullMarked
package io.throughline.marketing;

import org.jspecify.annotations.NullMarked;
